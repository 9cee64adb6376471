import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { aBroker, aChange, aConfig, aGame, aPage } from "../../testing/live.ts"
import type { ClientConfig, Game } from "../types.ts"
import { createChannel } from "./channel.ts"
import { createLiveScores, untilStart } from "./scores.ts"

/** A listener of live scores in a page, with a hub and a broker that a test plays. */
function stage(config: Partial<ClientConfig> = {}) {
  const hub = {
    games: [aGame({ version: 1 })],
    next: undefined as Game | undefined,
    asked: 0,
    config: aConfig(config),
    isDown: false,
  }
  const [page, broker] = [aPage(), aBroker()]
  const { visibility } = page
  const loadConfig = async () => hub.config
  const channel = createChannel({ loadConfig, loadMqtt: broker.loadMqtt, visibility, random: () => 0.5 })
  const heard: string[] = []
  const failed = vi.fn<(error: Error) => void>()
  const subscribe = createLiveScores({
    channel,
    load: async () => {
      hub.asked += 1
      if (hub.isDown) throw new Error("no network")
      return hub.games
    },
    loadNext: async () => hub.next,
    usualMs: 30_000,
    visibility,
    now: () => Date.parse("2026-11-21T18:00:00.000Z"),
  })
  const start = async () => {
    const stop = subscribe(
      (games) => heard.push(games.map(({ home }) => home.score).join(" ") || "none"),
      failed,
    )
    await settle()
    return stop
  }
  return { hub, page, broker, channel, heard, failed, start }
}

/** Everything that is due now and needs no time. */
const settle = () => vi.advanceTimersByTimeAsync(0)
const seconds = (n: number) => vi.advanceTimersByTimeAsync(n * 1000)
const push = (version: number, score: number, over = {}) => ({
  changes: [aChange({ version, ...over }, score)],
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("pushed", () => {
  test("a score arrives without a question, and twice is once", async () => {
    const { hub, broker, heard, start } = stage()
    const stop = await start()
    const asked = hub.asked
    broker.tell("live", push(2, 21))
    broker.tell("live", push(2, 21))
    broker.tell("live", push(1, 14))
    expect([heard, hub.asked]).toEqual([["14", "21"], asked])
    stop()
  })

  test("an edge's older answer does not take a score back", async () => {
    const { broker, heard, start } = stage()
    const stop = await start()
    broker.tell("live", push(2, 21))
    await seconds(121)
    expect(heard).toEqual(["14", "21"])
    stop()
  })

  test("a page that hears nothing for 45 s asks, and what it hears puts that off", async () => {
    const { hub, broker, start } = stage()
    const stop = await start()
    const asked = hub.asked
    await seconds(44)
    broker.tell("live", push(2, 21))
    await seconds(44)
    expect(hub.asked).toBe(asked)
    await seconds(1)
    expect(hub.asked).toBe(asked + 1)
    await seconds(45)
    expect(hub.asked).toBe(asked + 2)
    stop()
  })

  test("a game that begins is asked for, one that ends leaves the list", async () => {
    const { hub, broker, heard, start } = stage()
    const stop = await start()
    hub.games = [aGame(), aGame({ id: "b", home: { ...aGame().home, score: 0 } })]
    broker.tell("live", push(1, 0, { id: "b" }))
    await settle()
    broker.tell("live", push(2, 17, { status: "final" }))
    expect(heard).toEqual(["14", "14 0", "0"])
    stop()
  })

  test("what is no message of ours changes nothing", async () => {
    const { broker, heard, start } = stage()
    const stop = await start()
    broker.tell("live", { v: 2, changes: [aChange({ version: 9 }, 99)] })
    broker.tell("live", { changes: [] })
    expect(heard).toEqual(["14"])
    stop()
  })
})

describe("when the broker goes", () => {
  test("polls take over at once and pushes come back by themselves, with nothing lost between", async () => {
    const { hub, broker, channel, heard, start } = stage()
    const stop = await start()
    expect(channel.transport()).toBe("push")
    hub.games = [aGame({ version: 2, home: { ...aGame().home, score: 17 } })]
    broker.down()
    await settle()
    expect([channel.transport(), heard]).toEqual(["poll", ["14", "17"]])
    hub.games = [aGame({ version: 3, home: { ...aGame().home, score: 24 } })]
    await seconds(10)
    expect(heard.at(-1)).toBe("24")
    hub.games = [aGame({ version: 4, home: { ...aGame().home, score: 31 } })]
    broker.up()
    await seconds(60)
    expect([channel.transport(), heard.at(-1), broker.alive()]).toEqual(["push", "31", 1])
    stop()
  })

  test("it is tried again ever more slowly, and polls keep their pace", async () => {
    const { hub, broker, start } = stage()
    broker.down()
    const stop = await start()
    const asked = hub.asked
    await seconds(600)
    expect(broker.tried()).toBeLessThan(20)
    expect(hub.asked - asked).toBe(60)
    stop()
  })

  test("a config that says polls is kept to, until it says push", async () => {
    const { hub, broker, channel, start } = stage({ transport: "poll", pollSeconds: 20 })
    const stop = await start()
    await seconds(100)
    expect([broker.tried(), hub.asked]).toEqual([0, 6])
    hub.config = aConfig()
    await seconds(600)
    expect(channel.transport()).toBe("push")
    stop()
  })
})

describe("a page that nobody sees", () => {
  test("asks nothing, holds no connection, and catches up when it is seen", async () => {
    const { hub, page, broker, heard, start } = stage()
    const stop = await start()
    page.show(false)
    await settle()
    const asked = hub.asked
    hub.games = [aGame({ version: 7, home: { ...aGame().home, score: 28 } })]
    await seconds(3600)
    expect([hub.asked, broker.alive()]).toEqual([asked, 0])
    page.show(true)
    await settle()
    expect([heard, broker.alive()]).toEqual([["14", "28"], 1])
    stop()
  })

  test("that slept for an hour trusts no connection and asks at once", async () => {
    const { hub, page, broker, heard, start } = stage()
    const stop = await start()
    hub.games = [aGame({ version: 7, home: { ...aGame().home, score: 28 } })]
    page.wake()
    await settle()
    expect([heard, broker.alive(), broker.tried()]).toEqual([["14", "28"], 1, 2])
    stop()
  })
})

describe("the last unsubscribe", () => {
  test("clears every timer, listener and connection, pushed or polled", async () => {
    for (const config of [{}, { transport: "poll" }] as const) {
      const { page, broker, start } = stage(config)
      const stops = [await start(), await start()]
      for (const stop of [...stops, ...stops]) stop()
      expect([vi.getTimerCount(), page.watched(), broker.alive()]).toEqual([0, 0, 0])
    }
  })

  test("while the broker is away clears its retry", async () => {
    const { broker, start } = stage()
    broker.down()
    const stop = await start()
    stop()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe("while no game is live", () => {
  test("nothing is asked or connected until the next one begins", async () => {
    const { hub, broker, heard, start } = stage()
    hub.games = []
    hub.next = aGame({ status: "scheduled", startsAt: "2026-11-21T19:00:00.000Z" })
    const stop = await start()
    await seconds(3599)
    expect([hub.asked, broker.tried()]).toEqual([1, 0])
    hub.games = [aGame()]
    await seconds(1)
    expect([heard, broker.alive()]).toEqual([["none", "14"], 1])
    stop()
  })

  test("and none is to come nothing is asked at all", async () => {
    const { hub, start } = stage()
    hub.games = []
    const stop = await start()
    await seconds(86_400)
    expect([hub.asked, vi.getTimerCount()]).toEqual([1, 0])
    stop()
  })
})

test("a failure is told and survived", async () => {
  const { hub, heard, failed, start } = stage({ transport: "poll" })
  const stop = await start()
  hub.isDown = true
  await seconds(10)
  hub.isDown = false
  hub.games = [aGame({ version: 2, home: { ...aGame().home, score: 17 } })]
  await seconds(10)
  expect([failed.mock.calls.length, heard]).toEqual([1, ["14", "17"]])
  stop()
})

test("a late start is asked for every minute, for four hours; one without a time not at all", () => {
  const now = Date.parse("2026-11-21T18:00:00.000Z")
  const wait = (startsAt: string, timeTbd = false) => untilStart({ startsAt, timeTbd }, now)
  expect(wait("2026-11-21T18:00:05.000Z")).toBe(10_000)
  expect(wait("2026-11-21T17:30:00.000Z")).toBe(60_000)
  expect(wait("2026-11-21T13:59:00.000Z")).toBeUndefined()
  expect(wait("2026-11-21T18:30:00.000Z", true)).toBeUndefined()
})
