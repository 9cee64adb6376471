export * as Player from "./index.ts"

import * as v from "valibot"
import { writeBatch } from "../batch.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { Sport } from "../sport/info.ts"
import { go } from "../table.ts"
import { parseTeamKey, teamKey } from "../team/key.ts"
import { FeedPlayer, type Info } from "./info.ts"
import { PlayerEntity, type PlayerItem } from "./player.entity.ts"

export { Info } from "./info.ts"

const Id = v.pipe(v.string(), v.maxLength(64))

/** One player, `football-4567`. Throws `player.not_found`. 1 Query on gsi1, 0.5 RRU. */
export const get = fn(Id, async (id) => {
  const { sport, teamId: playerId } = parseTeamKey(id)
  const { data } = await go(PlayerEntity.query.byId({ sport, playerId }).go({ limit: 1 }))
  const [item] = data
  if (!item) throw new AppError("not_found", "player.not_found", `There is no player ${id}`)
  return serialize(item)
})

/** A team's players by its URL id, in no promised order. 1 Query, ~6 RRU for a football roster. */
export const roster = fn(Id, async (id) => (await items(id)).map(serialize))

const Save = v.object({
  sport: Sport,
  teamId: v.string(),
  season: v.number(),
  players: v.array(FeedPlayer),
  now: v.string(),
})

/**
 * Makes the stored roster equal to the feed's: writes who is new or changed, deletes who left.
 * Returns how many items were written. An empty roster is refused: feeds answer `[]` between seasons.
 */
export const saveRoster = fn(Save, async ({ sport, teamId, season, players, now }) => {
  if (players.length === 0) return 0
  const known = new Map((await items(teamKey(sport, teamId))).map((item) => [item.playerId, item]))
  const next = players.map((player) => toItem(sport, season, player, now, known.get(player.playerId)))
  const changed = next.filter((item) => known.get(item.playerId)?.hash !== item.hash)
  const listed = new Set(next.map((item) => item.playerId))
  const gone = [...known.values()].filter((item) => !listed.has(item.playerId))
  await writeBatch({
    put: changed.map((item) => PlayerEntity.put(item).params()),
    remove: gone.map((item) => PlayerEntity.delete(item).params()),
  })
  return changed.length + gone.length
})

async function items(id: string): Promise<PlayerItem[]> {
  const { data } = await go(PlayerEntity.query.roster(parseTeamKey(id)).go({ pages: "all" }))
  return data
}

function toItem(
  sport: Sport,
  season: number,
  player: FeedPlayer,
  now: string,
  known?: PlayerItem,
): PlayerItem {
  const { source: _, ...facts } = player
  return {
    ...player,
    sport,
    season,
    hash: contentHash({ ...facts, season }),
    createdAt: known?.createdAt ?? now,
    updatedAt: now,
  }
}

function serialize({ hash: _hash, ...item }: PlayerItem): Info {
  return { ...item, id: teamKey(item.sport, item.playerId) }
}
