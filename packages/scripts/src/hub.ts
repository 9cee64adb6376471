import type { WriteStream } from "node:tty"
import { stripVTControlCharacters } from "node:util"
import { AppError } from "@hub/core/error"
import { type CommandDef, defineCommand, renderUsage, runCommand } from "citty"
import { failureText } from "./failure.ts"
import { hub } from "./hub-tree.ts"
import { problemWith, verbOf } from "./hub-verb.ts"
import { exitCodes } from "./options.ts"

/** Said wrongly: one sentence or the help, and code 2, so that a caller can tell it from a verb that failed (1). */
const WRONG_USE = 2

const words = process.argv.slice(2)
try {
  const verb = await verbOf(hub, words)
  const { command, name, rest } = verb
  const wrong = await problemWith(verb)
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
    const { command, name } = await verbOf(hub, words)
    refuse(`${await usageOf(command, name)}\n\n${thrown.message}`)
  } else if (thrown instanceof AppError && thrown.kind === "input") {
    refuse(thrown.message)
  } else {
    console.error(process.env["HUB_DEBUG"] && thrown instanceof Error ? thrown.stack : failureText(thrown))
    process.exitCode = 1
  }
}

function refuse(text: string): void {
  console.error(plain(text, process.stderr))
  process.exitCode = WRONG_USE
}

/** citty colours whatever it writes; only a terminal whose owner did not say otherwise gets to see that. */
function plain(text: string, stream: Pick<WriteStream, "isTTY">): string {
  return stream.isTTY && !process.env["NO_COLOR"] ? text : stripVTControlCharacters(text)
}

function usageOf(command: CommandDef, name: string): Promise<string> {
  const parent = name.split(" ").slice(0, -1).join(" ")
  return renderUsage(command, defineCommand({ meta: { name: parent } }))
}
