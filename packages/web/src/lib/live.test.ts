import type { GameEvent } from "@hub/functions/client"
import { QueryClient, QueryObserver } from "@tanstack/react-query"
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest"
import { makeGame } from "../testing/game.ts"
import { startLive } from "./live.ts"
import { logKey } from "./log.ts"
import { pace } from "./pace.ts"
import type { Game } from "./types.ts"

type Channel = NonNullable<Parameters<typeof startLive>[1]>
type Listener = Parameters<Channel["listen"]>[1]

const unhurried = { ...pace }

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime("2026-11-28T20:00:00Z")
})
afterEach(() => {
  vi.useRealTimers()
  Object.assign(pace, unhurried)
})

/** A page with one game on it, open in a tab, and a channel that a test speaks through. */
async function opened(key: string[], game: Game, transport: "push" | "poll" = "push") {
  const client = new QueryClient()
  const answers = { game, asked: 0 }
  const observer = new QueryObserver(client, {
    queryKey: key,
    queryFn: async () => {
      answers.asked += 1
      return { data: pace.freshen({ game: answers.game }), asOf: "2026-11-28T20:00:00.000Z" }
    },
  })
  const heard: Listener[] = []
  const topics: string[] = []
  const listen = (wanted: readonly string[], listener: Listener) => {
    topics.push(wanted.join(" "))
    heard.push(listener)
    return () => void topics.push("stopped")
  }
  const channel: Channel = {
    listen,
    transport: () => transport,
    pollMs: () => (transport === "push" ? 45_000 : 10_000),
    level: () => 0,
  }
  const stopLive = startLive(client, channel)
  const leave = observer.subscribe(() => undefined)
  onTestFinished(() => {
    leave()
    stopLive()
    client.clear()
  })
  await vi.advanceTimersByTimeAsync(1)
  const push = (change: Partial<Game>) => {
    const { home, away, ...rest } = { ...game, ...change }
    const at = "2026-11-28T20:00:30.000Z"
    for (const listener of heard.slice(-1)) {
      listener.onMessage?.("live", { v: 1, at, changes: [{ ...rest, home, away }] })
    }
  }
  const tell = (events: GameEvent[]) =>
    heard.at(-1)?.onMessage?.(`game/${live.id}`, { v: 1, at: "", changes: [], events })
  const shown = () => observer.getCurrentResult().data
  return {
    client,
    answers,
    push,
    tell,
    shown,
    topics,
    heard,
    leave,
    score: () => shown()?.data.game.home.score,
  }
}

function anEvent(seq: number): GameEvent {
  const { id, sport, status, statusDetail, startsAt, period, clock } = live
  const sides = { home: { teamId: "152", score: seq }, away: { teamId: "150", score: 0 } }
  const event = { version: 2, id: `${id}:${seq}`, gameId: id, seq, type: "game.score", at: startsAt } as const
  return { ...event, sport, status, statusDetail, startsAt, period, clock, ...sides, play: null }
}

const scored = (game: Game, score: number) => ({ ...game.home, score })
const live = makeGame({ status: "live", version: 5, seq: 3 })

describe("what is pushed", () => {
  test("is on the page at once, with its age, and asks for nothing where it says it all", async () => {
    const page = await opened(["scoreboard", "2026-11-28"], live)
    page.push({ version: 6, seq: 4, home: scored(live, 21) })
    expect([page.score(), page.shown()?.asOf]).toEqual([21, "2026-11-28T20:00:30.000Z"])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(page.answers.asked).toBe(1)
  })

  test("outlives an answer of an edge that is older", async () => {
    const page = await opened(["home"], live)
    page.push({ version: 6, home: scored(live, 21) })
    for (const listener of page.heard) listener.onCatchUp?.()
    await vi.advanceTimersByTimeAsync(1)
    expect([page.answers.asked, page.score()]).toEqual([2, 21])
  })

  test("on a game's own page asks for nothing, and puts the next question off for two minutes at most", async () => {
    const page = await opened(["game", live.id], live)
    const asked = Date.now()
    page.push({ version: 6, seq: 4, home: scored(live, 21) })
    await vi.advanceTimersByTimeAsync(10_000)
    expect([page.answers.asked, pace.liveMs(asked), pace.liveMs()]).toEqual([1, 45_000, 45_000])
    await vi.advanceTimersByTimeAsync(90_000)
    expect([pace.liveMs(asked), pace.liveMs(asked - 60_000)]).toEqual([20_000, 1000])
  })

  test("grows the game's log where it fits, and leaves a hole to be asked for", async () => {
    const page = await opened(["game", live.id], live)
    page.client.setQueryData(logKey(live.id, 3), [anEvent(3)])
    page.tell([anEvent(4), anEvent(5)])
    expect(page.client.getQueryData<GameEvent[]>(logKey(live.id, 5))?.map(({ seq }) => seq)).toEqual([
      3, 4, 5,
    ])
    page.tell([anEvent(7)])
    expect(page.client.getQueryData(logKey(live.id, 7))).toBeUndefined()
  })

  test("of a game that ended has the page's lists asked for", async () => {
    const page = await opened(["home"], live)
    page.push({ version: 6, status: "final" })
    await vi.advanceTimersByTimeAsync(4_100)
    expect(page.answers.asked).toBe(2)
  })

  test("of a game that is on no page yet has the front page asked for", async () => {
    const page = await opened(["home"], live)
    page.push({ id: "another", version: 1, status: "live" })
    await vi.advanceTimersByTimeAsync(4_100)
    expect([page.answers.asked, page.score()]).toEqual([2, live.home.score])
  })
})

test("a poll is not put off by what draws its page anew", async () => {
  await opened(["home"], live, "poll")
  const asked = Date.now()
  expect(pace.liveMs(asked)).toBe(10_000)
  await vi.advanceTimersByTimeAsync(7_000)
  expect(pace.liveMs(asked)).toBe(3_000)
  await vi.advanceTimersByTimeAsync(7_000)
  expect(pace.liveMs(asked)).toBe(1_000)
})

describe("who listens", () => {
  test("a page with a live game, one about to begin; a game's page hears of its game and of no other", async () => {
    expect((await opened(["home"], live)).topics).toEqual(["live"])
    const soon = makeGame({ status: "scheduled", startsAt: "2026-11-28T20:09:00.000Z" })
    expect((await opened(["home"], soon)).topics).toEqual(["live"])
    expect((await opened(["game", live.id], live)).topics).toEqual([`game/${live.id}`])
  })

  test("nobody while nothing is near, and nobody any more when the page is left", async () => {
    const later = makeGame({ status: "scheduled", startsAt: "2026-11-28T21:00:00.000Z" })
    expect((await opened(["home"], later)).topics).toEqual([])
    const page = await opened(["home"], live)
    page.leave()
    await vi.advanceTimersByTimeAsync(1)
    expect(page.topics).toEqual(["live", "stopped"])
  })
})
