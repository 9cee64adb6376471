import { config } from "@hub/core/config"
import { newId } from "@hub/core/id"
import { type Direction, Migration as Ledger } from "@hub/core/migration"
import { tableItems } from "../backup/items.ts"
import { mayWrite } from "../consent.ts"
import { migrations } from "../migrations/index.ts"
import { numberOf } from "../options.ts"
import { progress } from "../progress.ts"
import type { Migration } from "./info.ts"
import { apply, lock, rehearse, unlock } from "./run.ts"

export type MigrateOptions = {
  to: string | undefined
  pageItems: number
  lockSeconds: number
  yes: boolean
  stage: string | undefined
  json: boolean
}

type Line = { id: string; direction: "up" | "down"; title: string; seen: number; changed: number }

export async function runMigrations(options: MigrateOptions): Promise<void> {
  const { stage, table } = config()
  const write = mayWrite(stage, options)
  const to = options.to === undefined ? migrations.length : numberOf("to", options.to, 0, migrations.length)
  const lines = write
    ? await locked(table, to, options)
    : await stepsTo(to, (one, direction) => rehearse(one, direction, table))
  const schema = await Ledger.schema()
  if (options.json) return console.log(JSON.stringify({ schema, isDone: write, steps: lines }, null, 2))
  console.log(reportOf(lines, write, schema))
}

/** What is to be done is decided under the lock: another run may just have done it. */
async function locked(table: string, to: number, options: MigrateOptions): Promise<Line[]> {
  const run = runOf(table, options)
  await lock(run)
  try {
    const total = await tableItems(table)
    return await stepsTo(to, async (migration, direction) => {
      const bar = progress()
      const name = `${direction} ${migration.id}`
      const onStep = (seen: number) => bar.step(name, seen, Math.max(total, seen))
      const entry = await apply(migration, direction, { ...run, onStep })
      bar.end()
      return entry
    })
  } finally {
    await unlock(run)
  }
}

async function stepsTo(
  to: number,
  work: (migration: Migration, direction: Direction) => Promise<{ seen: number; changed: number }>,
): Promise<Line[]> {
  const ids = migrations.map(({ id }) => id)
  const lines: Line[] = []
  for (const { id, direction } of Ledger.planOf(ids, await Ledger.ledger(), to)) {
    const migration = the(id)
    const { seen, changed } = await work(migration, direction)
    lines.push({ id, direction, title: migration.title, seen, changed })
  }
  return lines
}

function runOf(table: string, { pageItems, lockSeconds }: MigrateOptions) {
  return { table, holder: newId(Date.now()), lockMs: lockSeconds * 1000, pageItems, now: Date.now }
}

function the(id: string): Migration {
  const migration = migrations.find((one) => one.id === id)
  if (!migration) throw new Error(`There is no migration ${id}`)
  return migration
}

function reportOf(lines: readonly Line[], isDone: boolean, schema: number): string {
  if (lines.length === 0) return `Nothing to do: the table is at schema ${schema}.`
  const steps = lines.map(
    ({ id, direction, title, seen, changed }) =>
      `${direction.padEnd(4)} ${id}: ${changed} of ${seen} items ${isDone ? "changed" : "would change"} (${title})`,
  )
  const end = isDone
    ? `The table is at schema ${schema}.`
    : `The table is at schema ${schema}. Add --yes to do it.`
  return [...steps, end].join("\n")
}
