import { parseArgs } from "node:util"
import { messageOf } from "@hub/core/error"
import type { ArgsDef } from "citty"

/** Every verb explains itself, whatever else it takes. */
const help = { help: { type: "boolean", short: "h" } } as const

/**
 * What is wrong with the words after a verb, in one sentence that names what it takes; undefined where all is well.
 * citty itself takes unknown options and surplus words in silence. `name` is the whole verb, "hub seed".
 */
export function wrongWords(name: string, args: ArgsDef, words: readonly string[]): string | undefined {
  const places = Object.values(args).filter((arg) => arg.type === "positional").length
  const known = listed(
    Object.entries(args).flatMap(([option, arg]) => (arg.type === "positional" ? [] : option)),
  )
  try {
    const { positionals } = parseArgs({ args: [...words], options: optionsOf(args), allowPositionals: true })
    if (positionals.length <= places) return undefined
    return `Too many words: "${positionals[places]}"; "${name}" takes ${places === 0 ? "none" : `${places} at most`} and the options ${known}.`
  } catch (thrown) {
    const [problem = ""] = messageOf(thrown).split(". ")
    return `${problem}; the options of "${name}" are ${known}.`
  }
}

/** The options as Node's own strict parser takes them; like citty, it takes boxScores as box-scores as well. */
function optionsOf(args: ArgsDef) {
  const own = Object.entries(args).flatMap(([name, arg]) => {
    if (arg.type === "positional") return []
    const option = { type: arg.type === "boolean" ? ("boolean" as const) : ("string" as const) }
    return [name, kebab(name)].map((spelling) => [spelling, option] as const)
  })
  return { ...Object.fromEntries(own), ...help }
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format([...names, "help"].map((name) => `--${name}`))
}
