import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { areHere, recordings, textOf } from "../testing/recordings.ts"
import { readJson } from "./payload.ts"
import { parseFeed } from "./source.ts"

/** Every event of every scoreboard and schedule, read a second time by lines that share nothing with the adapter. */
const fetchedAt = "2026-11-21T20:00:00.000Z"
const known = areHere ? recordings() : []
const lists = known.flatMap((one) =>
  "kind" in one && !one.refused && one.source === "espn" && /scoreboard|schedule/.test(one.kind) ? [one] : [],
)

describe.skipIf(!areHere)("raw recordings (skipped where ../shared/data is absent)", () => {
  test.each(lists)("$file: final where completed, scores as sent, Eastern days", ({ file, kind, league }) => {
    const payload = readJson(textOf(file))
    const { records } = parseFeed({ source: "espn", kind, league, payload, fetchedAt, label: "x" })
    const read = records.flatMap((game) => ("gameDay" in game ? [game] : []))
    const found = read.map(({ id, status, gameDay, home, away }) =>
      status === "final" ? [id, gameDay, "final", home.score, away.score] : [id, gameDay],
    )
    const ids = new Set(read.map((game) => game.id))
    expect(found).toEqual(rawGames(payload).filter(([id]) => ids.has(String(id))))
  })
})

const RawSide = v.object({ homeAway: v.optional(v.string()), score: v.optional(v.unknown()) })
const RawStatus = v.object({ type: v.object({ completed: v.optional(v.boolean()) }) })
const RawEvent = v.object({
  id: v.string(),
  date: v.string(),
  competitions: v.array(v.object({ status: RawStatus, competitors: v.optional(v.array(RawSide), []) })),
})

function rawGames(payload: unknown) {
  const events = v.parse(v.array(RawEvent), listIn(payload))
  return events.map(({ id, date, competitions: [competition] }) => {
    const day = new Date(date).toLocaleDateString("sv-SE", { timeZone: "America/New_York" })
    if (!competition?.status.type.completed) return [id, day]
    const scoreOf = (side: string) => {
      const score = competition.competitors.find((one) => one.homeAway === side)?.score
      return Number(typeof score === "object" && score !== null && "value" in score ? score.value : score)
    }
    return [id, day, "final", scoreOf("home"), scoreOf("away")]
  })
}

function listIn(payload: unknown): unknown {
  if (Array.isArray(payload)) return payload
  const { events } = v.parse(v.object({ events: v.optional(v.unknown()) }), payload)
  return events ?? [payload]
}
