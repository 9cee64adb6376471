import { config } from "@hub/core/config"
import type { Finding } from "@hub/core/integrity"
import { tableItems } from "../backup/items.ts"
import { mayWrite } from "../consent.ts"
import { NOT_RIGHT } from "../options.ts"
import { progress } from "../progress.ts"
import { applyFix } from "./fix.ts"
import { checkTable, inBoth } from "./run.ts"

export type CheckOptions = { fix: boolean; yes: boolean; stage: string | undefined; json: boolean }

type Result = { found: Finding[]; fixed: number; left: number }

export async function runCheck(options: CheckOptions): Promise<void> {
  const { stage, table } = config()
  const write = mayWrite(stage, options) && options.fix
  const first = await looked(table, "items read")
  const result =
    write && first.length > 0 ? await fixed(table, first) : { found: first, fixed: 0, left: first.length }
  if (result.left > 0) process.exitCode = NOT_RIGHT
  if (options.json) return console.log(JSON.stringify(result, null, 2))
  for (const { rule, subject, says, fix } of result.found)
    console.log(`${rule.padEnd(20)} ${subject}: ${says}${fix ? "" : " (cannot be fixed)"}`)
  console.log(endOf(result, options, write))
}

async function looked(table: string, name: string): Promise<Finding[]> {
  const bar = progress()
  const total = await tableItems(table)
  const found = await checkTable(table, (items) => bar.step(name, items, Math.max(total, items)))
  bar.end()
  return found
}

async function fixed(table: string, first: readonly Finding[]): Promise<Result> {
  const found = inBoth(first, await looked(table, "items read again"))
  const done = []
  for (const { fix } of found) if (fix && (await applyFix(table, fix))) done.push(fix)
  // Some fixes make others possible: a like that is gone, and then the counter of nothing.
  const left = done.length > 0 ? await looked(table, "items read at the end") : found
  return { found, fixed: done.length, left: left.length }
}

function endOf({ found, fixed: done, left }: Result, { fix }: CheckOptions, write: boolean): string {
  if (found.length === 0) return "All is as it should be."
  if (write) return `${found.length} findings, ${done} fixed, ${left} left.`
  const able = found.filter((one) => one.fix).length
  return `${found.length} findings. ${able} can be fixed: ${fix ? "add --yes" : "--fix --yes"} does it.`
}
