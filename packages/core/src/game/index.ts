export * as Game from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { readPartition } from "../partition.ts"
import { Sport } from "../sport/info.ts"
import { go } from "../table.ts"
import { CorrectionEntity, DetailEntity, GameEntity } from "./game.entity.ts"
import type { Correction, Info } from "./info.ts"
import { serialize } from "./serialize.ts"

export { GameEvent } from "./event.ts"
export { Correction, Detail, FeedGame, GameStatus, Info } from "./info.ts"
export { GameFilter, list } from "./list.ts"
export { events, LogFilter } from "./log.ts"
export { moveThread, type Saved, save, saveAll, saveDetail } from "./save.ts"
export { hideResults } from "./spoilers.ts"
export { isOver, isUnderWay, LONGEST_GAME } from "./status.ts"
export { threadAt, threadMove } from "./thread.ts"

/** ESPN's are numbers, NCAA's carry a prefix; anything longer or stranger is not an id. */
export const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, "must be a game id"))

/** One game. Throws `game.not_found`. 1 GetItem, ~0.5 RRU. */
export const get = fn(Id, async (id) => {
  const game = await find(id)
  if (!game) throw notFound(id)
  return game
})

/** One game, or nothing. 1 GetItem. */
export const find = fn(Id, async (id) => {
  const { data } = await go(GameEntity.get({ id }).go())
  return data ? serialize(data) : undefined
})

/** A game with its detail and corrections. Throws `game.not_found`. 1 Query on the game's partition, ≤ 8 RRU. */
export const page = fn(Id, async (id) => {
  const items = await readPartition(`GAME#${id}`)
  const [game] = GameEntity.parse(items).data
  if (!game) throw notFound(id)
  const [detail] = DetailEntity.parse(items).data
  const corrections = CorrectionEntity.parse(items).data.map((item): Correction => item.correction)
  return { game: serialize(game), detail: detail?.detail ?? null, corrections }
})

/** Everything under way, over all sports. 1 Query on the sparse index, 1 RRU for 3 games. */
export async function live(): Promise<Info[]> {
  const { data } = await go(GameEntity.query.live({}).go({ pages: "all" }))
  return data.map(serialize)
}

const Between = v.object({ sport: v.optional(Sport), from: v.string(), to: v.string() })

/** Games that start in [from, to) (UTC ISO), oldest first, of one sport or all. 1 Query, 0.2 RRU a game. */
export const between = fn(Between, async ({ sport, from, to }) => {
  const query = sport ? GameEntity.query.ofSport({ sport }) : GameEntity.query.calendar({})
  const { data } = await go(query.between({ startsAt: from }, { startsAt: to }).go({ pages: "all" }))
  return data.map(serialize)
})

/** Forgets a game whose id the feed replaced before it was played; see `ingest/sync/schedule.ts`. */
export const forget = fn(Id, async (id) => {
  await go(
    GameEntity.delete({ id })
      .where(({ status }, { eq }) => eq(status, "scheduled"))
      .go(),
  )
})

function notFound(id: string): AppError {
  return new AppError("not_found", "game.not_found", `There is no game ${id}`)
}
