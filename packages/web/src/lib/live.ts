import { type Channel, createChannel } from "@hub/functions/client/live/channel"
import { createMemory, gamesIn, mapGames } from "@hub/functions/client/live/merge"
import { createPages, type Page } from "@hub/functions/client/pages"
import { serverClock } from "@hub/functions/client/server-clock"
import { pageVisibility } from "@hub/functions/client/visibility"
import type { Query, QueryClient } from "@tanstack/react-query"
import { pace } from "./pace.ts"
import { isLive } from "./poll.ts"
import type { Game } from "./types.ts"

/** What is pushed comes to everybody in the same second; what is asked for because of it does not. */
const SPREAD = { from: 1_000, to: 4_000 }
const SOON = 10 * 60_000
const LATE = 4 * 3600_000

/**
 * Puts what is pushed onto the pages in sight, for as long as one of them shows a game that is live or about to be. Scores
 * come with the push; what it does not tell (a box score, a game's place on a page) is asked for soon after.
 */
export function startLive(client: QueryClient, channel = siteChannel()): () => void {
  const memory = createMemory()
  const cache = client.getQueryCache()
  let listening: { topics: string; stop: () => void } | undefined
  let reviewTimer: ReturnType<typeof setTimeout> | undefined
  const askTimers = new Set<ReturnType<typeof setTimeout>>()
  Object.assign(pace, {
    liveMs: () => channel.pollMs(10_000),
    // What is pushed is not slower for being asked for less.
    level: () => (channel.transport() === "push" ? 0 : channel.level()),
    freshen: <T>(data: T) => mapGames(data, memory.newest),
  })

  const hear: Hear = (_topic, { changes, at }) => {
    const fresh = new Map(memory.take(changes).map((change) => [change.id, change]))
    if (fresh.size === 0) return
    const shown = cache.getAll().filter((query) => gamesOf(query).some(({ id }) => fresh.has(id)))
    const due = shown.filter((query) =>
      gamesOf(query).some((game) => tellsMore(query, game, fresh.get(game.id))),
    )
    const begun = [...fresh.values()].some(isLive) ? cache.getAll().filter(listsLive) : []
    for (const query of shown) show(client, query, memory.newest, at)
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
    const topics = near.length > 0 ? ["live", ...new Set(near.flatMap(topicOf))] : []
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

function siteChannel(): Channel {
  const pages = createPages()
  return createChannel({
    loadConfig: async () => (await pages.config()).data,
    visibility: pageVisibility(),
  })
}

function gamesOf({ state }: Query): Game[] {
  return gamesIn(state.data)
}

/** A page keeps its age of asking: it is as new as it was, but for what was pushed. */
function show(client: QueryClient, query: Query, newest: (game: Game) => Game, at: string): void {
  const updatedAt = query.state.dataUpdatedAt
  client.setQueryData<Page<unknown>>(
    query.queryKey,
    (page) => {
      if (!page) return page
      const data = mapGames(page.data, newest)
      return data === page.data ? page : { ...page, data, asOf: page.asOf && page.asOf > at ? page.asOf : at }
    },
    { updatedAt },
  )
}

/** Whether a change means more to a page than its figures: a place in another list, a play in the game's own log. */
function tellsMore(
  { queryKey }: Query,
  game: Game,
  change: { status: string; seq: number; version: number } | undefined,
) {
  if (!change || change.version <= game.version) return false
  return change.status !== game.status || (queryKey[0] === "game" && change.seq > game.seq)
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

function topicOf({ queryKey }: Query): string[] {
  return queryKey[0] === "game" && typeof queryKey[1] === "string" ? [`game/${queryKey[1]}`] : []
}
