import * as v from "valibot"
import { addDays, easternMidnight } from "../clock.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { Sport } from "../sport/info.ts"
import { go } from "../table.ts"
import { parseTeamKey } from "../team/key.ts"
import { GameEntity } from "./game.entity.ts"
import { GameStatus, type Info } from "./info.ts"
import { serialize } from "./serialize.ts"

const TeamKey = v.pipe(v.string(), v.maxLength(64))
const Day = v.pipe(v.string(), v.isoDate("must be a day such as 2026-11-21"))

export const GameFilter = v.object({
  sport: v.optional(Sport),
  status: v.optional(GameStatus),
  /** Eastern days, both included. */
  from: v.optional(Day),
  to: v.optional(Day),
  /** Our team, `football-152`: its whole schedule. */
  team: v.optional(TeamKey),
  /** The other team, `football-150`: every meeting with it. */
  opponent: v.optional(TeamKey),
  sort: v.optional(v.picklist(["startsAt", "-startsAt"]), "startsAt"),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
  /** As the page before returned it; the API signs it on its way out. */
  cursor: v.optional(v.string()),
})
export type GameFilter = v.InferOutput<typeof GameFilter>

export type GameList = { items: Info[]; cursor: string | null }

/**
 * A page of games. One Query by opponent, by sport or over the whole calendar, 0.2 RRU a game. A status or team is
 * filtered after DynamoDB has read, so such a page reads on in steps of 25 until it is full: 4 Queries and 17 RRU for the
 * 20 latest finals of the demo season.
 * Throws `games.range` when the days are in the wrong order or more than 400 apart.
 */
export const list = fn(GameFilter, async (filter): Promise<GameList> => {
  const { from, to } = bounds(filter)
  const query = indexFor(filter).between({ startsAt: from }, { startsAt: to })
  const { status, team, limit, cursor, sort } = filter
  const teamId = team && parseTeamKey(team).teamId
  const filtered = query
    .where((game, { eq }) => (status ? eq(game.status, status) : ""))
    .where((game, { eq }) => (teamId ? eq(game.teamId, teamId) : ""))
  const order = sort === "startsAt" ? "asc" : "desc"
  // A filter is applied after DynamoDB has read: without one `limit` bounds the read, with one it is read in steps.
  const reach = status || team ? { count: limit, limit: Math.max(limit, 25) } : { limit }
  const { data, cursor: next } = await go(filtered.go({ ...reach, cursor: cursor ?? null, order }))
  return { items: data.map(serialize), cursor: next }
})

function indexFor({ sport, team, opponent }: GameFilter) {
  if (opponent) {
    const { sport: of, teamId } = parseTeamKey(opponent)
    return GameEntity.query.against({ sport: of, opponentId: teamId })
  }
  const one = team ? parseTeamKey(team).sport : sport
  return one ? GameEntity.query.ofSport({ sport: one }) : GameEntity.query.calendar({})
}

/** Days as instants. Without an end everything is included; instants sort as text. */
function bounds({ from, to }: GameFilter): { from: string; to: string } {
  if (from && to && from > to) throw badRange("from must not be after to")
  if (from && to && addDays(from, 400) < to) throw badRange("from and to must be at most 400 days apart")
  return { from: from ? easternMidnight(from) : "0", to: to ? easternMidnight(addDays(to, 1)) : "9" }
}

function badRange(message: string): AppError {
  return new AppError("input", "games.range", message, { errors: [{ path: "from", message }] })
}
