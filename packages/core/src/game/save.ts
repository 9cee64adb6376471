import * as v from "valibot"
import { addDays } from "../clock.ts"
import { correlationId } from "../correlation.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { go } from "../table.ts"
import { putTogether } from "../transact.ts"
import { GameEventEntity } from "./event.entity.ts"
import { factsOf, type GameEvent, numbered } from "./event.ts"
import { CorrectionEntity, DetailEntity, GameEntity, type GameItem } from "./game.entity.ts"
import { type Correction, Detail, FeedGame, type Info } from "./info.ts"
import { entryNr } from "./log.ts"
import { type Clocks, mayWait, withClock } from "./pause.ts"
import { reconcile } from "./reconcile.ts"
import { serialize } from "./serialize.ts"
import { threadMove } from "./thread.ts"

/** What a save did: the game as it is now, as it was, whether more was written than the time of reading, and what happened. */
export type Saved = { game: Info; before: Info | undefined; changed: boolean; events: GameEvent[] }

const Heard = v.record(v.string(), v.object({ period: v.string(), clock: v.string() }))

const Save = v.object({ feed: FeedGame, ourId: v.string(), now: v.string() })
type Save = v.InferOutput<typeof Save>

/** Brings one stored game up to what a feed says, by the rules of `reconcile`. 1 GetItem, ≤ 1 conditional PutItem. */
export const save = fn(Save, async (input) => saveAgain(input, 0))

const SaveAll = v.object({
  sport: v.string(),
  feeds: v.array(FeedGame),
  ourId: v.string(),
  now: v.string(),
  /** Clocks that were heard since, and not written. */
  clocks: v.optional(Heard),
})

/**
 * The same for many games of one sport, a schedule or a day: 1 Query for what is stored around their dates
 * (~0.2 RRU a game), then a PutItem for each that changed.
 */
export const saveAll = fn(SaveAll, async ({ sport, feeds, ourId, now, clocks }): Promise<Saved[]> => {
  if (feeds.length === 0) return []
  const known = await storedAround(sport, feeds)
  return Promise.all(feeds.map((feed) => saveOver({ feed, ourId, now }, known.get(feed.id), 0, clocks)))
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

async function saveOver(
  input: Save,
  known: GameItem | undefined,
  attempt: number,
  clocks: Clocks = {},
): Promise<Saved> {
  const before = known && withClock(serialize(known), clocks)
  const { game: said, hash, corrections } = reconcile(before, input.feed, input.ourId, input.now)
  if (before && known?.hash === hash) return { game: before, before, changed: false, events: [] }
  if (before && mayWait(before, said, input.now))
    return { game: { ...before, clock: said.clock }, before, changed: false, events: [] }
  const events = numbered(said, said.seq, factsOf(before, said, corrections, input.now), input.now)
  const game = { ...said, version: said.version + 1, seq: said.seq + events.length }
  try {
    await put({ ...game, hash }, known, events, corrections)
  } catch (thrown) {
    const lostRace = thrown instanceof AppError && thrown.kind === "conflict"
    if (!lostRace || attempt >= 3) throw thrown
    return saveAgain(input, attempt + 1)
  }
  return { game, before, changed: true, events }
}

/**
 * Stores a game if it is still the one that was read. What happened in it is written together with it or not at all, so
 * that log and game never disagree; a change that nobody would tell, such as a clock's, is a plain put at half the cost.
 */
async function put(
  item: GameItem,
  known: GameItem | undefined,
  events: GameEvent[],
  corrections: Correction[],
) {
  const mutation = GameEntity.put(item)
  const guarded =
    known === undefined
      ? mutation.where((game, { notExists }) => notExists(game.id))
      : mutation.where((game, { eq, notExists }) =>
          known.version === undefined ? notExists(game.version) : eq(game.version, known.version),
        )
  if (events.length === 0 && corrections.length === 0) return go(guarded.go())
  const id = correlationId()
  const cause = id === undefined ? {} : { correlationId: id }
  return putTogether([
    guarded.params(),
    ...events.map((event) =>
      GameEventEntity.put({ gameId: item.id, nr: entryNr(event.seq), event, ...cause }).params(),
    ),
    ...corrections.map((correction, n) => {
      const nr = entryNr(item.corrections - corrections.length + n + 1)
      return CorrectionEntity.put({ gameId: item.id, nr, correction }).params()
    }),
  ])
}

const Move = v.object({ id: v.string(), now: v.string() })

/**
 * Opens or locks a game's thread where that is due, and says so in its log; undefined where nothing is due.
 * 1 GetItem, then 1 transaction. A writer that lost a race leaves it to the next run.
 */
export const moveThread = fn(Move, async ({ id, now }): Promise<GameEvent | undefined> => {
  const { data: known } = await go(GameEntity.get({ id }).go({ consistent: true }))
  const game = known && serialize(known)
  const thread = game && threadMove(game, Date.parse(now))
  if (!known || !game || !thread) return undefined
  const type = thread === "open" ? "game.thread_opened" : "game.thread_locked"
  const events = numbered(game, game.seq, [{ type }], now)
  const counted = { version: game.version + 1, seq: game.seq + events.length, updatedAt: now }
  await put({ ...known, ...counted, thread }, known, events, [])
  return events[0]
})

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
