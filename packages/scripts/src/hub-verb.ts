import type { CommandDef } from "citty"
import { wrongWords } from "./hub-words.ts"

export type Verb = { command: CommandDef; name: string; rest: string[] }

/** The deepest verb that the words name, and the words that are left for it. */
export async function verbOf(tree: CommandDef, named: string[]): Promise<Verb> {
  const path: CommandDef[] = [tree]
  for (const word of named) {
    const verbs = await resolve(path.at(-1)?.subCommands)
    const verb = verbs && Object.hasOwn(verbs, word) ? await resolve(verbs[word]) : undefined
    if (!verb) break
    path.push(verb)
  }
  const depth = path.length - 1
  const name = ["hub", ...named.slice(0, depth)].join(" ")
  return { command: path.at(-1) ?? tree, name, rest: named.slice(depth) }
}

/** Undefined where the words after a verb are ones it takes. */
export async function problemWith({ command, name, rest }: Verb): Promise<string | undefined> {
  const [word] = rest
  if (command.subCommands && word !== undefined && !word.startsWith("-"))
    return `There is no verb "${name} ${word}".`
  return wrongWords(name, (await resolve(command.args)) ?? {}, rest)
}

/** citty lets every part of a command be a value, a promise or a function that makes one. */
type Part<T> = T | Promise<T> | (() => T | Promise<T>)

async function resolve<T>(part: Part<T> | undefined): Promise<T | undefined> {
  return isMaker(part) ? part() : part
}

function isMaker<T>(part: Part<T> | undefined): part is () => T | Promise<T> {
  return typeof part === "function"
}
