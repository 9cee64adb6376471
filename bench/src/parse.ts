import { parseFeed } from "@hub/core/ingest/source"
import * as v from "valibot"
import { compare, type Effort } from "./ratio.ts"
import type { Section } from "./report.ts"

const LEAGUE = "football/college-football"
const SIZE = 147_000

const Scoreboard = v.looseObject({ events: v.array(v.looseObject({ id: v.string() })) })
type Scoreboard = v.InferOutput<typeof Scoreboard>
const Schedule = v.object({ events: v.array(v.object({ date: v.string() })) })

/** Reading a scoreboard of 147 kB into normalised games, beside `JSON.parse` alone. `site` serves ESPN's shapes. */
export async function parseSection(site: string, effort: Effort): Promise<Section> {
  const text = await scoreboardOf(site, SIZE)
  const source = { source: "espn", kind: "scoreboard", league: LEAGUE, label: "ESPN" } as const
  const fetchedAt = new Date().toISOString()
  const rows = await compare(
    [
      { name: "JSON.parse", run: () => JSON.parse(text) as unknown },
      {
        name: "JSON.parse, validate, map",
        run: () => parseFeed({ ...source, fetchedAt, payload: JSON.parse(text) }),
      },
    ],
    effort,
  )
  const { records, rejected } = parseFeed({ ...source, fetchedAt, payload: JSON.parse(text) })
  const note = `${text.length.toLocaleString("en-US")} bytes, ${records.length} games, ${rejected.length} rejected.`
  return { title: "Reading a scoreboard", note, unit: "µs", rows }
}

/** Scoreboard answers of the feed, repeated under new event ids until they are as long as a full Saturday's. */
async function scoreboardOf(site: string, bytes: number): Promise<string> {
  const answer = await fetch(`${site}/apis/site/v2/sports/${LEAGUE}/teams/152/schedule`)
  const schedule = v.parse(Schedule, await answer.json())
  const days = [...new Set(schedule.events.map((event) => event.date.slice(0, 10).replaceAll("-", "")))]
  const boards = await Promise.all(days.map((day) => board(site, day)))
  const events = boards.flatMap((one) => one.events)
  const payload: Scoreboard = { ...boards[0], events: [] }
  for (let n = 0; JSON.stringify(payload).length < bytes; n++) {
    const event = events[n % events.length]
    if (!event) throw new Error("the feed served no football event to measure with")
    payload.events.push({ ...event, id: `${event.id}${n}` })
  }
  return JSON.stringify(payload)
}

async function board(site: string, day: string): Promise<Scoreboard> {
  const answer = await fetch(`${site}/apis/site/v2/sports/${LEAGUE}/scoreboard?dates=${day}&groups=80`)
  return v.parse(Scoreboard, await answer.json())
}
