import type { WriteStream } from "node:tty"
import { stripVTControlCharacters } from "node:util"
import { AppError } from "@hub/core/error"
import { type CommandDef, defineCommand, renderUsage, runCommand } from "citty"
import { failureText } from "./failure.ts"
import { wrongWords } from "./hub-words.ts"
import { exitCodes } from "./options.ts"

/** The maintainers' scripts. Each verb is a file of its own, loaded only when it is the one that runs. */
const hub = defineCommand({
  meta: { name: "hub", description: "The maintainers' scripts of NC State Sports Hub" },
  subCommands: {
    backup: () => import("./backup.ts").then((verb) => verb.backupCommand),
    cost: defineCommand({
      meta: { name: "cost", description: "What the hub costs: cost model, cost scenarios" },
      subCommands: {
        model: () => import("./cost/command.ts").then((verb) => verb.modelCommand),
        scenarios: () => import("./cost/command.ts").then((verb) => verb.scenariosCommand),
      },
    }),
    db: defineCommand({
      meta: { name: "db", description: "Look after the table: db check" },
      subCommands: { check: () => import("./db-check.ts").then((verb) => verb.checkCommand) },
    }),
    drill: defineCommand({
      meta: { name: "drill", description: "Break things on purpose: drill kill" },
      subCommands: { kill: () => import("./drill-kill.ts").then((verb) => verb.killCommand) },
    }),
    feed: defineCommand({
      meta: { name: "feed", description: "Read one file as a feed's answer: feed parse" },
      subCommands: { parse: () => import("./feed-parse.ts").then((verb) => verb.feedParse) },
    }),
    feeds: defineCommand({
      meta: { name: "feeds", description: "Check the contract with the real feeds: feeds probe" },
      subCommands: { probe: () => import("./feeds-probe.ts").then((verb) => verb.probeCommand) },
    }),
    infra: () => import("./infra.ts").then((verb) => verb.infraCommand),
    ingest: () => import("./ingest.ts").then((verb) => verb.ingestCommand),
    migrate: () => import("./migrate.ts").then((verb) => verb.migrateCommand),
    restore: () => import("./restore.ts").then((verb) => verb.restoreCommand),
    seed: () => import("./seed.ts").then((verb) => verb.seedCommand),
    user: defineCommand({
      meta: {
        name: "user",
        description: "See who joined, change what somebody may do: user list, user role",
      },
      subCommands: {
        list: () => import("./user-list.ts").then((verb) => verb.listCommand),
        role: () => import("./user-role.ts").then((verb) => verb.roleCommand),
      },
    }),
  },
})

/** Said wrongly: one sentence or the help, and code 2, so that a caller can tell it from a verb that failed (1). */
const WRONG_USE = 2

const words = process.argv.slice(2)
try {
  const { command, name, rest } = await deepest(words)
  const wrong = await problemWith(command, name, rest)
  if (words.some((word) => word === "--help" || word === "-h")) {
    console.log(plain(`${await usageOf(command, name)}\n\n${exitCodes}`, process.stdout))
  } else if (command.subCommands && !command.run) {
    refuse(`${await usageOf(command, name)}\n\n${wrong ?? "Say which verb."}`)
  } else if (wrong !== undefined) {
    refuse(wrong)
  } else {
    // A verb with verbs of its own: citty would take the value of an option for one of them.
    const { subCommands: _, ...alone } = command
    await runCommand(alone, { rawArgs: rest })
  }
} catch (thrown) {
  if (thrown instanceof Error && thrown.name === "CLIError") {
    const { command, name } = await deepest(words)
    refuse(`${await usageOf(command, name)}\n\n${thrown.message}`)
  } else if (thrown instanceof AppError && thrown.kind === "input") {
    refuse(thrown.message)
  } else {
    console.error(process.env["HUB_DEBUG"] && thrown instanceof Error ? thrown.stack : failureText(thrown))
    process.exitCode = 1
  }
}

/** Undefined where the words after a verb are ones it takes. */
async function problemWith(command: CommandDef, name: string, rest: string[]): Promise<string | undefined> {
  const [word] = rest
  if (command.subCommands && word !== undefined && !word.startsWith("-"))
    return `There is no verb "${name} ${word}".`
  return wrongWords(name, (await resolve(command.args)) ?? {}, rest)
}

function refuse(text: string): void {
  console.error(plain(text, process.stderr))
  process.exitCode = WRONG_USE
}

/** citty colours whatever it writes; only a terminal whose owner did not say otherwise gets to see that. */
function plain(text: string, stream: Pick<WriteStream, "isTTY">): string {
  return stream.isTTY && !process.env["NO_COLOR"] ? text : stripVTControlCharacters(text)
}

/** The deepest verb that the words name, and the words that are left for it. */
async function deepest(named: string[]) {
  const path: CommandDef[] = [hub]
  for (const word of named) {
    const verbs = await resolve(path.at(-1)?.subCommands)
    const verb = verbs && Object.hasOwn(verbs, word) ? await resolve(verbs[word]) : undefined
    if (!verb) break
    path.push(verb)
  }
  const depth = path.length - 1
  const name = ["hub", ...named.slice(0, depth)].join(" ")
  return { command: path.at(-1) ?? hub, name, rest: named.slice(depth) }
}

function usageOf(command: CommandDef, name: string): Promise<string> {
  const parent = name.split(" ").slice(0, -1).join(" ")
  return renderUsage(command, defineCommand({ meta: { name: parent } }))
}

/** citty lets every part of a command be a value, a promise or a function that makes one. */
type Part<T> = T | Promise<T> | (() => T | Promise<T>)

async function resolve<T>(part: Part<T> | undefined): Promise<T | undefined> {
  return isMaker(part) ? part() : part
}

function isMaker<T>(part: Part<T> | undefined): part is () => T | Promise<T> {
  return typeof part === "function"
}
