export * as PlayerStat from "./index.ts"

import * as v from "valibot"
import { writeBatch } from "../batch.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { Sport } from "../sport/info.ts"
import { go } from "../table.ts"
import { Info } from "./info.ts"
import { PlayerStatEntity, type PlayerStatItem } from "./stat.entity.ts"

export { Info } from "./info.ts"
export { seasonLines } from "./season.ts"

const OfTeam = v.object({ sport: Sport, teamId: v.string(), season: v.number() })

/** Every game line of a team's season. 1 Query, ~60 RRU for football: for writers, pages read the fold. */
export const ofTeam = fn(OfTeam, async (key) => {
  const { data } = await go(PlayerStatEntity.query.ofTeam(key).go({ pages: "all" }))
  return data.map(serialize)
})

const OfPlayer = v.object({ sport: Sport, playerId: v.string() })

/** A player's game log over all seasons, oldest first. 1 Query on gsi1, ~3 RRU. */
export const ofPlayer = fn(OfPlayer, async (key) => {
  const { data } = await go(PlayerStatEntity.query.ofPlayer(key).go({ pages: "all" }))
  return data.map(serialize)
})

const Save = v.object({
  sport: Sport,
  teamId: v.string(),
  season: v.number(),
  gameId: v.string(),
  lines: v.array(Info),
})

/** Writes the changed lines of one game and removes players a correction took out. Returns how many were written. */
export const saveGame = fn(Save, async ({ sport, teamId, season, gameId, lines }) => {
  const { data } = await go(
    PlayerStatEntity.query.ofTeam({ sport, teamId, season }).begins({ gameId }).go({ pages: "all" }),
  )
  const known = new Map(data.map((item) => [item.playerId, item.hash]))
  const changed = lines
    .map((line) => ({ ...line, hash: contentHash(line) }))
    .filter((item) => known.get(item.playerId) !== item.hash)
  const listed = new Set(lines.map((line) => line.playerId))
  const gone = data.filter((item) => !listed.has(item.playerId))
  await writeBatch({
    put: changed.map((item) => PlayerStatEntity.put(item).params()),
    remove: gone.map((item) => PlayerStatEntity.delete(item).params()),
  })
  return changed.length + gone.length
})

function serialize({ hash: _hash, ...item }: PlayerStatItem): Info {
  return item
}
