import { messageOf } from "@hub/core/error"
import { type CommandDef, defineCommand, renderUsage, runCommand } from "citty"

/** The maintainers' scripts. Each verb is a file of its own, loaded only when it is the one that runs. */
const hub = defineCommand({
  meta: { name: "hub", description: "The maintainers' scripts of NC State Sports Hub" },
  subCommands: {
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
    seed: () => import("./seed.ts").then((verb) => verb.seedCommand),
  },
})

/** Said wrongly: the help and code 2, so that a caller can tell it from a verb that failed (1). */
const WRONG_USE = 2

const words = process.argv.slice(2)
try {
  if (words.length === 0 || words.some((word) => word === "--help" || word === "-h")) {
    console.log(await usageOf(words))
    process.exitCode = words.length === 0 ? WRONG_USE : 0
  } else {
    await runCommand(hub, { rawArgs: words })
  }
} catch (thrown) {
  const isWrongUse = thrown instanceof Error && thrown.name === "CLIError"
  if (isWrongUse) console.error(`${await usageOf(words)}\n`)
  console.error(process.env["HUB_DEBUG"] && thrown instanceof Error ? thrown.stack : messageOf(thrown))
  process.exitCode = isWrongUse ? WRONG_USE : 1
}

/** The help of the deepest verb that the words name. */
async function usageOf(named: readonly string[]): Promise<string> {
  const path: CommandDef[] = [hub]
  const names = ["hub"]
  for (const word of named) {
    const verbs = await resolve(path.at(-1)?.subCommands)
    const verb = await resolve(verbs?.[word])
    if (!verb) break
    path.push(verb)
    names.push(word)
  }
  return renderUsage(path.at(-1) ?? hub, defineCommand({ meta: { name: names.slice(0, -1).join(" ") } }))
}

/** citty lets every part of a command be a value, a promise or a function that makes one. */
type Part<T> = T | Promise<T> | (() => T | Promise<T>)

async function resolve<T>(part: Part<T> | undefined): Promise<T | undefined> {
  return isMaker(part) ? part() : part
}

function isMaker<T>(part: Part<T> | undefined): part is () => T | Promise<T> {
  return typeof part === "function"
}
