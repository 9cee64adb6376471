import * as v from "valibot"
import type { FeedStanding } from "../../standing/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, need, reject, uniqueBy } from "../isolate.ts"
import { Id, soft, softList, Text, WebUrl } from "../loose.ts"
import { envelope, unusable } from "../payload.ts"
import { Team } from "./schema.ts"
import { logoOf, nameOf } from "./side.ts"
import { numbersOf, placeOf, Stat } from "./standing-stats.ts"

const Entries = v.object({ entries: v.array(v.unknown()) })
/** A conference, a division, the league itself or a group of a summary: any level may hold the entries. */
const Level = v.object({
  name: soft(Text),
  header: soft(Text),
  divisionHeader: soft(Text),
  standings: soft(Entries),
  children: softList(v.unknown()),
  divisions: softList(v.unknown()),
  groups: softList(v.unknown()),
})
/** `apis/v2/…/standings`, the `standings` of a summary, or a summary with that inside. */
const Nested = v.union([
  v.object({ children: v.array(v.unknown()) }),
  v.object({ groups: v.array(v.object({})) }),
  v.object({ standings: v.union([Entries, v.object({ groups: v.array(v.unknown()) })]) }),
])
const OfSummary = v.object({ standings: v.object({ groups: v.array(v.unknown()) }) })
/** Between seasons. */
const Empty = v.object({ children: v.strictTuple([]) })

const Logos = softList(v.object({ href: WebUrl, rel: softList(v.string()) }))
const Entry = v.union([
  v.object({ team: v.object({ ...Team.entries, id: Id }), stats: softList(Stat) }),
  /** In summaries the team is its name, and `logo` a list. */
  v.object({ team: Text, id: Id, logo: Logos, stats: softList(Stat) }),
])

/**
 * Every row of every table in the payload, one to four levels deep. v2 lists teams in no order that means
 * anything, so places come from the table's own rank where it has one. Throws `feed.unusable` without levels.
 */
export function standings(payload: unknown, context: FeedContext): Isolated<FeedStanding> {
  envelope(Nested, payload, 'standings have "children" or "groups" with entries')
  const root = v.is(OfSummary, payload) ? payload.standings : payload
  const tables = tablesIn(root, [])
  if (tables.length === 0 && !v.is(Empty, root)) throw unusable("with standings that hold no table")
  const found = tables.map(({ group, entries }) => {
    const { records, rejected } = isolate(entries, (entry) => rowOf(entry, group, context))
    return { records: inOrder(records), rejected }
  })
  return {
    records: uniqueBy(
      found.flatMap((table) => table.records),
      (row) => `${row.group}#${row.teamId}`,
    ),
    rejected: found.flatMap((table) => table.rejected),
  }
}

type Table = { group: string; entries: unknown[] }

/** `path` names the levels above; the outermost ("NBA") adds nothing to the name of its tables. */
function tablesIn(node: unknown, path: readonly string[], depth = 0): Table[] {
  const level = v.safeParse(Level, node)
  if (!level.success || depth > 5) return []
  const { name, header, divisionHeader, standings: table, children, divisions, groups } = level.output
  const own = divisionHeader ?? (header && withoutSeason(header)) ?? name
  const names = own === undefined ? path : [...path, own]
  const inner = [...children, ...divisions, ...groups].flatMap((child) =>
    tablesIn(child, depth === 0 ? [] : names, depth + 1),
  )
  const here = table === undefined ? [] : [{ group: groupName(names), entries: table.entries }]
  return [...here, ...inner]
}

/** "2020 Atlantic Coast Conference Standings" → "Atlantic Coast Conference". */
function withoutSeason(header: string): string {
  return header.replace(/^\d{4}(-\d\d)? /, "").replace(/ Standings$/, "")
}

/** "Atlantic Coast Conference - Atlantic": divisions repeat their conference's name in some payloads. */
function groupName(names: readonly string[]): string {
  const distinct = names.filter((name, index) => !names[index + 1]?.startsWith(name))
  return distinct.join(" - ") || "Standings"
}

type Row = FeedStanding & { place: number | null }

function rowOf(item: unknown, group: string, { source, ours }: FeedContext): Row {
  const entry = need(Entry, item)
  const team = teamOf(entry)
  return {
    group,
    position: 0,
    place: placeOf(entry.stats),
    ...team,
    ...numbersOf(entry.stats, ours),
    source,
  }
}

function teamOf(entry: v.InferOutput<typeof Entry>) {
  if (typeof entry.team === "string") {
    const [logo] = "logo" in entry ? entry.logo : []
    const teamId = "id" in entry ? entry.id : reject("a row without a team id")
    return { teamId, name: entry.team, abbreviation: null, logoUrl: logo?.href ?? null }
  }
  const { id, abbreviation } = entry.team
  const name = nameOf(entry.team) ?? reject(`team ${id} has no name`)
  return { teamId: id, name, abbreviation: abbreviation ?? null, logoUrl: logoOf(entry.team) }
}

function inOrder(rows: readonly Row[]): FeedStanding[] {
  const known = rows.every((row) => row.place !== null)
  const sorted = known ? rows.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)) : rows
  return sorted.map(({ place: _place, ...row }, index) => ({ ...row, position: index + 1 }))
}
