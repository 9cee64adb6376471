import * as v from "valibot"
import type { FeedStanding } from "../../standing/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, need } from "../isolate.ts"
import { Text } from "../loose.ts"
import { envelope } from "../payload.ts"
import { teamIdOfSchool } from "./teams.ts"

const Envelope = v.object({ data: v.array(v.unknown()) })
const Conference = v.object({ conference: Text, standings: v.array(v.unknown()) })
const Row = v.pipe(
  v.record(v.string(), v.string()),
  v.check((row) => Boolean(row["School"]), "no School"),
)

/** Every conference's table in the feed's order; all numbers are text. Throws `feed.unusable` without data. */
export function standings(payload: unknown, context: FeedContext): Isolated<FeedStanding> {
  const { data } = envelope(Envelope, payload, 'NCAA standings have "data" by conference')
  const tables = isolate(data, (item) => tableOf(item, context))
  return {
    records: tables.records.flatMap((table) => table.records),
    rejected: [...tables.rejected, ...tables.records.flatMap((table) => table.rejected)],
  }
}

function tableOf(item: unknown, context: FeedContext): Isolated<FeedStanding> {
  const { conference, standings: rows } = need(Conference, item)
  const { records, rejected } = isolate(rows, (row) => rowOf(row, groupName(conference), context))
  return { records: records.map((row, index) => ({ ...row, position: index + 1 })), rejected }
}

function rowOf(item: unknown, group: string, context: FeedContext): FeedStanding {
  const row = need(Row, item)
  const school = row["School"] ?? ""
  return {
    group,
    position: 0,
    teamId: teamIdOfSchool(school, context),
    name: school,
    abbreviation: null,
    logoUrl: null,
    conferenceWins: count(row["Conference W"]),
    conferenceLosses: count(row["Conference L"]),
    wins: count(row["Overall W"]),
    losses: count(row["Overall L"]),
    ties: count(row["Overall T"]),
    streak: streakOf(row["Overall STREAK"]),
    gamesBehind: null,
    pointsFor: null,
    pointsAgainst: null,
    source: context.source,
  }
}

/** One table has one name, whichever feed it comes from. */
function groupName(conference: string): string {
  return conference === "ACC" ? "Atlantic Coast Conference" : conference
}

function count(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null
}

/** "Won 2" → "W2", as ESPN writes it. */
function streakOf(text: string | undefined): string | null {
  const parts = /^(Won|Lost|Tied) (\d+)$/.exec(text ?? "")
  return parts?.[1] ? `${parts[1].charAt(0)}${parts[2]}` : null
}
