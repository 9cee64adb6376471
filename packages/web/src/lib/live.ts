import type { Channel } from "@hub/functions/client/live/channel"
import { createMemory, gamesIn, mapGames } from "@hub/functions/client/live/merge"
import type { Page } from "@hub/functions/client/pages"
import { serverClock } from "@hub/functions/client/server-clock"
import type { Query, QueryClient } from "@tanstack/react-query"
import { asOfPushed } from "./live-age.ts"
import { growLog } from "./log.ts"
import { pace } from "./pace.ts"
import { isLive } from "./poll.ts"
import { siteChannel } from "./site-channel.ts"
import type { Game } from "./types.ts"

/** What is pushed comes to everybody in the same second; what is asked for because of it does not. */
const SPREAD = { from: 1_000, to: 4_000 }
/** Pushes put the next question off, but no longer than this: a box score comes only with an answer. Polls are not put off. */
const LONGEST = 120_000
const SHORTEST = 1_000
const SOON = 10 * 60_000
const LATE = 4 * 3600_000

/**
 * Puts what is pushed onto the pages in sight, for as long as one of them shows a game that is live or about to be. Scores
 * come with the push, and a game's log grows by what is in it; a game's place on a page is asked for soon after, a box score
 * once nothing was pushed for as long as the config says, after two minutes at the latest.
 */
export function startLive(client: QueryClient, channel = siteChannel()): () => void {
  const memory = createMemory()
  const heard = new Map<string, string>()
  const cache = client.getQueryCache()
  let listening: { topics: string; stop: () => void } | undefined
  let reviewTimer: ReturnType<typeof setTimeout> | undefined
  const askTimers = new Set<ReturnType<typeof setTimeout>>()
  Object.assign(pace, {
    liveMs: (askedAt?: number) => {
      const silence = channel.pollMs(10_000)
      if (askedAt === undefined) return silence
      const limit = channel.transport() === "push" ? LONGEST : silence
      return Math.max(SHORTEST, Math.min(silence, askedAt + limit - Date.now()))
    },
    // What is pushed is not slower for being asked for less.
    level: () => (channel.transport() === "push" ? 0 : channel.level()),
    freshen: <T>(data: T) => mapGames(data, memory.newest),
  })

  const hear: Hear = (_topic, { changes, events, at }) => {
    if (events) growLog(client, events)
    const fresh = new Map(memory.take(changes).map((change) => [change.id, change]))
    if (fresh.size === 0) return
    for (const id of fresh.keys()) heard.set(id, at)
    const shown = cache.getAll().filter((query) => gamesOf(query).some(({ id }) => fresh.has(id)))
    const due = shown.filter((query) => gamesOf(query).some((game) => tellsMore(game, fresh.get(game.id))))
    const begun = [...fresh.values()].some(isLive) ? cache.getAll().filter(listsLive) : []
    const ages = (page: Page<unknown>, games: Game[]) =>
      asOfPushed(page.asOf, games, heard, new Set(fresh.keys()))
    for (const query of shown) show(client, query, memory.newest, ages)
    for (const query of new Set([...due, ...begun.filter((one) => !shown.includes(one))])) askSoon(query)
  }
  const askSoon = ({ queryKey }: Query) => {
    const wait = SPREAD.from + Math.random() * (SPREAD.to - SPREAD.from)
    const timer = setTimeout(() => {
      askTimers.delete(timer)
      void client.invalidateQueries({ queryKey, exact: true })
    }, wait)
    askTimers.add(timer)
  }
  const catchUp = () =>
    void client.invalidateQueries({ predicate: (query) => query.isActive() && isNear(query) })
  const review = () => {
    const near = cache.getAll().filter((query) => query.isActive() && isNear(query))
    const topics = [...new Set(near.map(topicOf))].toSorted()
    if (topics.join() === (listening?.topics ?? "")) return
    const before = listening
    listening = topics.length === 0 ? undefined : listen(topics)
    before?.stop()
  }
  const listen = (topics: string[]) => ({
    topics: topics.join(),
    stop: channel.listen(topics, { onMessage: hear, onCatchUp: catchUp }),
  })
  const unsubscribe = cache.subscribe(() => {
    clearTimeout(reviewTimer)
    reviewTimer = setTimeout(review)
  })
  review()
  return () => {
    unsubscribe()
    clearTimeout(reviewTimer)
    for (const timer of askTimers) clearTimeout(timer)
    listening?.stop()
  }
}

type Hear = NonNullable<Parameters<Channel["listen"]>[1]["onMessage"]>

function gamesOf({ state }: Query): Game[] {
  return gamesIn(state.data)
}

type Ages = (page: Page<unknown>, games: Game[]) => string | null

/** A page keeps its age of asking: it is as new as it was, but for what was pushed. */
function show(client: QueryClient, query: Query, newest: (game: Game) => Game, ages: Ages): void {
  const updatedAt = query.state.dataUpdatedAt
  client.setQueryData<Page<unknown>>(
    query.queryKey,
    (page) => {
      if (!page) return page
      const data = mapGames(page.data, newest)
      return data === page.data ? page : { ...page, data, asOf: ages(page, gamesIn(data)) }
    },
    { updatedAt },
  )
}

/** Whether a change means more to a page than its figures: a place in another list. */
function tellsMore(game: Game, change: { status: string; version: number } | undefined): boolean {
  return change !== undefined && change.version > game.version && change.status !== game.status
}

function listsLive({ queryKey }: Query): boolean {
  return queryKey[0] === "home" || queryKey[0] === "scoreboard"
}

function isNear(query: Query): boolean {
  const now = serverClock.now()
  return gamesOf(query).some((game) => {
    const wait = Date.parse(game.startsAt) - now
    return isLive(game) || (game.status === "scheduled" && !game.timeTbd && wait < SOON && wait > -LATE)
  })
}

/** Readers of a game's page hear of that game only; every other page has several. A delivery is paid for. */
function topicOf({ queryKey }: Query): string {
  return queryKey[0] === "game" && typeof queryKey[1] === "string" ? `game/${queryKey[1]}` : "live"
}
