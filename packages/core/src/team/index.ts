export * as Team from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { Sport, sports } from "../sport/info.ts"
import { go } from "../table.ts"
import { FeedTeam, type Info } from "./info.ts"
import { parseTeamKey, teamKey } from "./key.ts"
import { TeamEntity, type TeamItem } from "./team.entity.ts"

export { Info } from "./info.ts"
export { parseTeamKey, teamKey } from "./key.ts"

const Id = v.pipe(v.string(), v.maxLength(64))

/** One of our teams, `football-152`. Throws `team.bad_id`, `team.not_found`. 1 GetItem, 0.5 RRU. */
export const get = fn(Id, async (id) => {
  const { data } = await go(TeamEntity.get(parseTeamKey(id)).go())
  if (!data) throw new AppError("not_found", "team.not_found", `There is no team ${id}`)
  return serialize(data)
})

/** Our teams, in the order of the sport's id; of one sport, or of all. 1 Query over the eight of them. */
export const list = fn(v.object({ sport: v.optional(Sport) }), async ({ sport }) => {
  const { data } = await go(TeamEntity.query.ours({ ...(sport && { sport }) }).go({ pages: "all" }))
  return data.map(serialize)
})

/** Our team in a sport, once its id has been resolved from the feed. 1 Query. */
export const ofSport = fn(Sport, async (sport) => {
  const [team] = await list({ sport })
  return team
})

const Save = v.object({
  sport: Sport,
  season: v.number(),
  ranking: v.nullable(v.number()),
  feed: FeedTeam,
  now: v.string(),
})

/** Writes what the feed says of our team when it says something new. Returns whether it did. */
export const save = fn(Save, async ({ sport, season, ranking, feed, now }) => {
  const { source: _, ...facts } = feed
  const hash = contentHash({ ...facts, season, ranking })
  const known = await go(TeamEntity.get({ sport, teamId: feed.teamId }).go())
  if (known.data?.hash === hash) return false
  const createdAt = known.data?.createdAt ?? now
  await go(
    TeamEntity.put({ ...feed, sport, season, ranking, isActive: true, hash, createdAt, updatedAt: now }).go(),
  )
  return true
})

function serialize({ hash: _hash, ...item }: TeamItem): Info {
  const sport = v.parse(Sport, item.sport)
  return { ...item, sport, id: teamKey(sport, item.teamId), sportName: sports[sport].name }
}
