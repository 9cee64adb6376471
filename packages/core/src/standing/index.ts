export * as Standing from "./index.ts"

import * as v from "valibot"
import { writeBatch } from "../batch.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { Sport } from "../sport/info.ts"
import { go } from "../table.ts"
import { FeedStanding, type Info } from "./info.ts"
import { StandingEntity, type StandingItem } from "./standing.entity.ts"

export { Info } from "./info.ts"

const Table = v.object({ sport: Sport, season: v.number() })

/** The stored table of a season, by group and place. 1 Query, ~1.5 RRU. */
export const list = fn(Table, async (key) => (await items(key)).map(serialize).sort(byPlace))

const Save = v.object({ ...Table.entries, rows: v.array(FeedStanding), now: v.string() })

/** Makes the stored table equal to the feed's. An empty table is refused: feeds answer one between seasons. */
export const save = fn(Save, async ({ sport, season, rows, now }) => {
  if (rows.length === 0) return 0
  const known = new Map((await items({ sport, season })).map((item) => [rowKey(item), item]))
  const next = rows.map(({ source, ...facts }) => ({
    ...facts,
    source,
    sport,
    season,
    hash: contentHash(facts),
    updatedAt: now,
  }))
  const changed = next.filter((item) => known.get(rowKey(item))?.hash !== item.hash)
  const listed = new Set(next.map(rowKey))
  const gone = [...known.values()].filter((item) => !listed.has(rowKey(item)))
  await writeBatch({
    put: changed.map((item) => StandingEntity.put(item).params()),
    remove: gone.map((item) => StandingEntity.delete(item).params()),
  })
  return changed.length + gone.length
})

async function items(key: v.InferOutput<typeof Table>): Promise<StandingItem[]> {
  const { data } = await go(StandingEntity.query.table(key).go({ pages: "all" }))
  return data
}

function rowKey(row: { group: string; teamId: string }): string {
  return `${row.group}#${row.teamId}`
}

function byPlace(a: Info, b: Info): number {
  return a.group.localeCompare(b.group) || a.position - b.position
}

function serialize({ hash: _hash, ...item }: StandingItem): Info {
  return item
}
