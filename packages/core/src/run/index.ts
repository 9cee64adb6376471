export * as Run from "./index.ts"

import * as v from "valibot"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { HistoryEntity } from "./history.entity.ts"
import { counted, statusOf } from "./history.ts"
import { Info, SourceState, type SourceStatus } from "./info.ts"
import { IngestRunEntity, SourceEntity } from "./run.entity.ts"

export { Info, SourceState, SourceStatus } from "./info.ts"

const KEEP_DAYS = 14

/** Journals a finished run. 1 WRU. */
export const record = fn(Info, async (run) => {
  const expireAt = Math.floor(Date.parse(run.startedAt) / 1000) + KEEP_DAYS * 86_400
  const { id, sport, startedAt } = run
  await go(IngestRunEntity.put({ id, sport, startedAt, run, expireAt }).go())
})

/** The newest runs of a sport, newest first. 1 Query. */
export const latest = fn(
  v.object({ sport: v.string(), limit: v.optional(v.number(), 20) }),
  async ({ sport, limit }) => {
    const { data } = await go(IngestRunEntity.query.ofSport({ sport }).go({ limit, order: "desc" }))
    return data.map((item): Info => item.run)
  },
)

/** How every source stands. 1 Query, ~5 RRU. */
export async function sources(): Promise<SourceState[]> {
  const { data } = await go(SourceEntity.query.all({}).go({ pages: "all" }))
  return data.map((item) => item.state)
}

/** Whether any source was ever read. 1 Query of one item, 0.5 RRU. */
export async function any(): Promise<boolean> {
  const { data } = await go(SourceEntity.query.all({}).go({ limit: 1 }))
  return data.length > 0
}

/** How every source stands, with its last day; `now` in ms. 2 Queries side by side, ~9 RRU. */
export async function statuses(now: number): Promise<SourceStatus[]> {
  const [states, { data }] = await Promise.all([
    sources(),
    go(HistoryEntity.query.all({}).go({ pages: "all" })),
  ])
  const histories = new Map(data.map(({ sport, kind, history }) => [`${sport}#${kind}`, history]))
  return states.map((state) => statusOf(state, histories.get(`${state.sport}#${state.kind}`), now))
}

const Key = v.object({ sport: v.string(), kind: v.string() })

/** One source with the validators of its last read; undefined when it was never asked. 1 GetItem. */
export const source = fn(Key, async (key) => {
  const { data } = await go(SourceEntity.get(key).go())
  return data ? { state: data.state, validators: data.validators } : undefined
})

const Note = v.object({
  state: SourceState,
  validators: v.record(v.string(), v.record(v.string(), v.string())),
})

/** Notes how a source answered this time. 1 PutItem, 1 WRU. */
export const note = fn(Note, async ({ state, validators: kept }) => {
  await go(SourceEntity.put({ sport: state.sport, kind: state.kind, state, validators: kept }).go())
})

const Count = v.object({
  ...Key.entries,
  at: v.string(),
  failure: v.nullable(v.string()),
  nextAt: v.nullable(v.string()),
})

/** Counts a run into its source's last day. Runs of one source do not overlap. 1 GetItem, 1 PutItem of 1 WRU. */
export const count = fn(Count, async ({ sport, kind, ...run }) => {
  const known = await go(HistoryEntity.get({ sport, kind }).go())
  await go(HistoryEntity.put({ sport, kind, history: counted(known.data?.history, run) }).go())
})
