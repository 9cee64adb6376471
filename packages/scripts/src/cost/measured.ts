import { readFileSync } from "node:fs"
import * as v from "valibot"

const Answer = v.object({
  /** What was asked for, as an example. */
  path: v.string(),
  /** CPU of our process for one answer, table's own not in it; milliseconds. */
  cpuMs: v.number(),
  readUnits: v.number(),
  /** Over the wire in brotli, without headers; `again` where the reader has it already. */
  bytes: v.number(),
  again: v.number(),
})

const Game = v.object({
  /** Which recorded game was replayed. */
  name: v.string(),
  minutes: v.number(),
  /** Minutes in which a run stayed awake, those before and after the game too. */
  runs: v.number(),
  readUnits: v.number(),
  writeUnits: v.number(),
  events: v.number(),
  /** Messages to all who have a page with scores open, and those only to readers of the game's page. */
  live: v.number(),
  own: v.number(),
  /** Times that the front page's text changed. */
  changes: v.number(),
})

const Work = v.object({ cpuMs: v.number(), readUnits: v.number(), writeUnits: v.number() })

/** What `node bench/cost.ts --write` found. */
export const Measured = v.object({
  at: v.string(),
  where: v.string(),
  answers: v.object({ home: Answer, game: Answer, page: Answer, gamePage: Answer, config: Answer }),
  /** Of the app's files: what a first visit loads. */
  files: v.object({ bytes: v.number(), count: v.number() }),
  games: v.object({ football: Game, "mens-basketball": Game }),
  /** A minute in which nothing is due. */
  idle: Work,
  /** A job that finds nothing new, by kind, over all sports. */
  jobs: v.record(v.string(), Work),
  /** A look of the guard with a month of days and a day of three instances. */
  look: Work,
  /** What runs beside requests and games. `backup` of a seeded table; `notice` for a burst, and more for each device. */
  upkeep: v.object({
    probe: Work,
    health: Work,
    backup: v.object({
      ...Work.entries,
      storeReads: v.number(),
      storeWrites: v.number(),
      bytes: v.number(),
    }),
    notice: v.object({ ...Work.entries, perDevice: v.object({ cpuMs: v.number(), readUnits: v.number() }) }),
  }),
  /** Start of the API's process. */
  startCpuMs: v.number(),
  /** Of a seeded table, all items. */
  tableBytes: v.number(),
})
export type Measured = v.InferOutput<typeof Measured>

/** The kept measurements; nothing in it was typed by hand. */
export function measured(): Measured {
  return v.parse(Measured, JSON.parse(readFileSync(new URL("measured.json", import.meta.url), "utf8")))
}
