import { iso } from "@hub/core/clock"
import { config } from "@hub/core/config"
import { AppError } from "@hub/core/error"
import { mayWrite } from "../consent.ts"
import { NOT_RIGHT } from "../options.ts"
import { progress } from "../progress.ts"
import type { Given } from "./info.ts"
import type { Step } from "./plan.ts"
import { isFile, readExport, readStage, writeExport } from "./source.ts"
import { attempted, move, rehearse, usersHere } from "./users.ts"

export type MoveOptions = { from: string; to: string; only: string | undefined; yes: boolean; json: boolean }

/**
 * `hub user move`: an export, or people taken to this stage, or what that would do. Prints a step for each; the exit code is
 * `NOT_RIGHT` where somebody was left.
 */
export async function runMove(options: MoveOptions): Promise<void> {
  const { from, to, json } = options
  const { stage } = config()
  if (from === to) throw new AppError("input", "user.same_stage", "--from and --to are the same")
  const now = Date.now()
  if (isFile(to)) {
    if (from !== stage) throw new AppError("input", "hub.other_stage", `This is "${stage}", not "${from}"`)
    const users = picked(await usersHere(), options.only)
    await writeExport(to, { format: "hub-users", version: 1, stage, exportedAt: iso(now), users })
    console.log(json ? JSON.stringify({ users: users.length, file: to }) : `${users.length} people in ${to}`)
    return
  }
  const write = mayWrite(stage, { stage: to, yes: options.yes })
  const source = await (isFile(from) ? readExport(from) : readStage(from))
  const users = picked(source.users, options.only)
  const bar = progress()
  const steps: Step[] = []
  for (const user of users) {
    steps.push(await attempted(user, (moved) => (write ? move(moved, iso(now)) : rehearse(moved))))
    bar.step(write ? "moved" : "looked at", steps.length, users.length)
  }
  bar.end()
  if (steps.some(({ does }) => does === "leave")) process.exitCode = NOT_RIGHT
  console.log(json ? JSON.stringify({ isDone: write, steps }, null, 2) : linesOf(steps, write).join("\n"))
}

/** Throws `user.unknown` for an address that is not among them. */
function picked(users: Given[], only: string | undefined): Given[] {
  if (only === undefined) return users
  const wanted = only.split(",").map((email) => email.trim().toLowerCase())
  const missing = wanted.filter((email) => !users.some((user) => user.email === email))
  if (missing.length > 0)
    throw new AppError("input", "user.unknown", `Not among the users there: ${missing.join(", ")}`)
  return users.filter(({ email }) => wanted.includes(email))
}

function linesOf(steps: readonly Step[], isDone: boolean): string[] {
  const lines = steps.map(({ email, does, fills, keeps, why }) =>
    [
      `${does.padEnd(5)} ${email}`,
      fills.length > 0 && `gets ${fills.join(", ")}`,
      keeps.length > 0 && `keeps its own ${keeps.join(", ")}`,
      why,
    ]
      .filter(Boolean)
      .join("  "),
  )
  const count = (wanted: Step["does"]) => steps.filter(({ does }) => does === wanted).length
  const sum = `${count("make")} made, ${count("fill")} filled, ${count("same")} as they were, ${count("leave")} left.`
  const end = isDone ? `Done: ${sum}` : `Would be: ${sum} Add --yes to do it.`
  return [...lines, end]
}
