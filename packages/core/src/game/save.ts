import * as v from "valibot"
import { writeBatch } from "../batch.ts"
import { addDays } from "../clock.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { go } from "../table.ts"
import { CorrectionEntity, DetailEntity, GameEntity, type GameItem } from "./game.entity.ts"
import { Detail, FeedGame, type Info } from "./info.ts"
import { reconcile } from "./reconcile.ts"
import { serialize } from "./serialize.ts"

/** What a save did: the game as it is now, as it was, and whether anything but the time of reading is new. */
export type Saved = { game: Info; before: Info | undefined; changed: boolean }

const Save = v.object({ feed: FeedGame, ourId: v.string(), now: v.string() })
type Save = v.InferOutput<typeof Save>

/** Brings one stored game up to what a feed says, by the rules of `reconcile`. 1 GetItem, ≤ 1 conditional PutItem. */
export const save = fn(Save, async (input) => saveAgain(input, 0))

const SaveAll = v.object({ sport: v.string(), feeds: v.array(FeedGame), ourId: v.string(), now: v.string() })

/**
 * The same for many games of one sport, a schedule or a day: 1 Query for what is stored around their dates
 * (~0.2 RRU a game), then a PutItem for each that changed.
 */
export const saveAll = fn(SaveAll, async ({ sport, feeds, ourId, now }): Promise<Saved[]> => {
  if (feeds.length === 0) return []
  const known = await storedAround(sport, feeds)
  return Promise.all(feeds.map((feed) => saveOver({ feed, ourId, now }, known.get(feed.id), 0)))
})

async function storedAround(sport: string, feeds: readonly FeedGame[]): Promise<Map<string, GameItem>> {
  const days = feeds.map((feed) => feed.gameDay).sort()
  const from = addDays(days[0] ?? "", -2)
  const to = addDays(days.at(-1) ?? "", 2)
  const query = GameEntity.query.ofSport({ sport }).between({ startsAt: from }, { startsAt: to })
  const { data } = await go(query.go({ pages: "all" }))
  return new Map(data.map((item) => [item.id, item]))
}

/** Reads the item afresh: for a single game, one that moved far, or a writer that lost a race. */
async function saveAgain(input: Save, attempt: number): Promise<Saved> {
  const { data } = await go(GameEntity.get({ id: input.feed.id }).go({ consistent: true }))
  return saveOver(input, data ?? undefined, attempt)
}

async function saveOver(input: Save, known: GameItem | undefined, attempt: number): Promise<Saved> {
  const before = known && serialize(known)
  const { game, hash, corrections } = reconcile(before, input.feed, input.ourId, input.now)
  if (before && known?.hash === hash) return { game: before, before, changed: false }
  // The log first: when the run dies in between, the next one writes the same entries again and then the game.
  const entries = corrections.map((correction, n) => ({
    gameId: game.id,
    nr: String((before?.corrections ?? 0) + n + 1).padStart(6, "0"),
    correction,
  }))
  await writeBatch({ put: entries.map((entry) => CorrectionEntity.put(entry).params()) })
  try {
    await go(putIf({ ...game, hash }, known?.hash))
  } catch (thrown) {
    const lostRace = thrown instanceof AppError && thrown.kind === "conflict"
    if (!lostRace || attempt >= 3) throw thrown
    return saveAgain(input, attempt + 1)
  }
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
