import * as v from "valibot"
import { writeBatch } from "../batch.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { go } from "../table.ts"
import { CorrectionEntity, DetailEntity, GameEntity, type GameItem } from "./game.entity.ts"
import { Detail, FeedGame, type Info } from "./info.ts"
import { reconcile } from "./reconcile.ts"
import { serialize } from "./serialize.ts"

const Save = v.object({ feed: FeedGame, ourId: v.string(), now: v.string() })

/** What a save did: the game as it is now, as it was, and whether anything but the time of reading is new. */
export type Saved = { game: Info; before: Info | undefined; changed: boolean }

/**
 * Brings one stored game up to what a feed says, by the rules of `reconcile`. 1 GetItem, and 1 conditional
 * PutItem only when something changed: a writer that lost a race reads again and merges into the newer item.
 */
export const save = fn(Save, async (input): Promise<Saved> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await saveOnce(input)
    } catch (thrown) {
      const lostRace = thrown instanceof AppError && thrown.kind === "conflict"
      if (!lostRace || attempt >= 3) throw thrown
    }
  }
})

async function saveOnce({ feed, ourId, now }: v.InferOutput<typeof Save>): Promise<Saved> {
  const { data: known } = await go(GameEntity.get({ id: feed.id }).go({ consistent: true }))
  const before = known ? serialize(known) : undefined
  const { game, hash, corrections } = reconcile(before, feed, ourId, now)
  if (known?.hash === hash) return { game: before ?? game, before, changed: false }
  // The log first: when the run dies in between, the next one writes the same entries again and then the game.
  const entries = corrections.map((correction) => ({
    gameId: game.id,
    at: correction.at,
    field: correction.field,
    correction,
  }))
  await writeBatch({ put: entries.map((entry) => CorrectionEntity.put(entry).params()) })
  await go(putIf({ ...game, hash }, known?.hash))
  return { game, before, changed: true }
}

/** Stored only if the item is still the one that was read. */
function putIf(item: GameItem, hash: string | undefined) {
  const put = GameEntity.put(item)
  return hash === undefined
    ? put.where((game, { notExists }) => notExists(game.id)).go()
    : put.where((game, { eq }) => eq(game.hash, hash)).go()
}

const SaveDetail = v.object({ detail: Detail, now: v.string() })

/** Writes a game's box score and plays when they changed. 1 GetItem of the hash, 1 PutItem; returns whether it wrote. */
export const saveDetail = fn(SaveDetail, async ({ detail, now }) => {
  const { source: _, ...facts } = detail
  const hash = contentHash(facts)
  const known = await go(DetailEntity.get({ gameId: detail.gameId }).go({ attributes: ["hash"] }))
  if (known.data?.hash === hash) return false
  await go(DetailEntity.put({ gameId: detail.gameId, detail, hash, updatedAt: now }).go())
  return true
})
