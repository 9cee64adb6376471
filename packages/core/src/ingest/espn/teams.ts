import * as v from "valibot"
import type { FeedTeam } from "../../team/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, need, reject, uniqueBy } from "../isolate.ts"
import { Id, soft, softList, Text } from "../loose.ts"
import { envelope } from "../payload.ts"
import { Link, RecordLine, Team } from "./schema.ts"
import { abbreviate, logoOf, nameOf } from "./side.ts"

const Envelope = v.union([
  /** `teams`: 360 to 750 of them, 50 unless `limit=` asks for more. */
  v.object({
    sports: v.tuple([v.object({ leagues: v.tuple([v.object({ teams: v.array(v.unknown()) })]) })]),
  }),
  /** `teams/{id}`. */
  v.object({ team: v.looseObject({ id: Id }) }),
  /** `groups`: the teams by conference. */
  v.object({
    groups: v.pipe(
      v.array(v.unknown()),
      v.check((groups) => holdsTeams(groups)),
    ),
  }),
])
const Wrapped = v.object({ team: v.unknown() })
const Group = v.object({ teams: softList(v.unknown()), children: softList(v.unknown()) })

const FullTeam = v.object({
  ...Team.entries,
  id: Id,
  links: softList(Link),
  record: soft(v.object({ items: softList(RecordLine) })),
  standingSummary: soft(Text),
})

/** The teams of a league, of its conferences, or the one team of a team page. Throws `feed.unusable`. */
export function teams(payload: unknown, context: FeedContext): Isolated<FeedTeam> {
  const found = envelope(Envelope, payload, 'teams have "sports", "groups" or "team"')
  const { records, rejected } = isolate(listed(found), (team) => teamOf(team, context))
  return { records: uniqueBy(records, (team) => team.teamId), rejected }
}

function listed(found: v.InferOutput<typeof Envelope>): unknown[] {
  if ("sports" in found) return found.sports[0].leagues[0].teams.map(unwrap)
  return "groups" in found ? found.groups.flatMap((group) => teamsIn(group)) : [found.team]
}

function unwrap(item: unknown): unknown {
  return v.is(Wrapped, item) ? item.team : item
}

/** Standings have "groups" too. */
function holdsTeams(groups: readonly unknown[]): boolean {
  return groups.some((group) => teamsIn(group).length > 0)
}

function teamsIn(node: unknown, depth = 0): unknown[] {
  const group = v.safeParse(Group, node)
  if (!group.success || depth > 5) return []
  const { teams: own, children } = group.output
  return [...own, ...children.flatMap((child) => teamsIn(child, depth + 1))]
}

function teamOf(item: unknown, { source }: FeedContext): FeedTeam {
  const team = need(FullTeam, item)
  const name = nameOf(team) ?? reject("a team without a name")
  const location = team.location ?? name
  const total = team.record?.items.find((line) => line.type === "total") ?? team.record?.items[0]
  return {
    teamId: team.id,
    name,
    location,
    abbreviation: team.abbreviation ?? abbreviate(location),
    logoUrl: logoOf(team),
    logoDarkUrl: logoOf(team, "dark"),
    color: team.color?.toLowerCase() ?? null,
    link: team.links.find((link) => link.rel.includes("clubhouse"))?.href ?? null,
    record: total?.summary ?? total?.displayValue ?? null,
    standingSummary: team.standingSummary ?? null,
    source,
  }
}
