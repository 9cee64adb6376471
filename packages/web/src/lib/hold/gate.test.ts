import type { Page } from "@hub/functions/client/pages"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { makeGame, makeSide, ours } from "../../testing/game.ts"
import type { Game, GameEvent } from "../types.ts"
import { createGate, type Wishes } from "./gate.ts"

const start = Date.parse("2026-11-28T20:00:00.000Z")
const iso = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const key = ["home"]

beforeEach(() => vi.useFakeTimers({ now: start }))
afterEach(() => vi.useRealTimers())

/** The front page as it was read at that second, with one live game. */
function pageAt(seconds: number, score: number, changedAt = seconds): Page<{ live: Game[] }> {
  const game = makeGame({
    status: "live",
    seq: score,
    updatedAt: iso(changedAt),
    home: makeSide({ ...ours, score }),
    away: makeSide({ score: 0 }),
  })
  const empty = { today: [], next: [], latest: [], headlines: [] }
  return {
    data: { live: [game], ...empty },
    asOf: iso(seconds),
    stale: false,
    source: "ESPN",
    etag: null,
  }
}

/** The log of a game that makes a point every ten seconds from -100 on. */
function logTo(seconds: number): GameEvent[] {
  return Array.from({ length: Math.floor((seconds + 100) / 10) + 1 }, (_, index) => ({
    version: 2,
    id: `1:${index + 1}`,
    gameId: "1",
    seq: index + 1,
    type: index === 0 ? "game.live" : "game.score",
    at: iso(-100 + index * 10),
    sport: "football",
    status: "live",
    statusDetail: "",
    startsAt: iso(-100),
    period: 1,
    clock: "9:00",
    home: { teamId: "152", score: index },
    away: { teamId: "150", score: 0 },
    play: null,
  }))
}

function aGate(wishes: Wishes, log: GameEvent[] | null = null) {
  const changes = { count: 0 }
  const asked: string[] = []
  const gate = createGate({
    wishes: () => wishes,
    isRevealed: (id) => id === "revealed",
    now: Date.now,
    loadLog: async (id) => {
      asked.push(id)
      if (!log) throw new Error("no log")
      return log
    },
    onChange: () => {
      changes.count += 1
    },
  })
  const score = (page: Page<{ live: Game[] }>) => gate.see(key, page).data.live[0]?.home.score
  return { gate, score, changes, asked }
}

describe("a delay of 30 s", () => {
  const wishes = { delaySeconds: 30, spoilerFree: false }

  test("shows a score thirty seconds after the hub knew it, and says when to look", () => {
    const { gate, score, changes } = aGate(wishes)
    gate.witness(key, pageAt(-10, 7))
    expect(score(pageAt(0, 14))).toBe(7)
    vi.advanceTimersByTime(29_000)
    expect(score(pageAt(0, 14))).toBe(7)
    const before = changes.count
    vi.advanceTimersByTime(1_000)
    expect(changes.count).toBeGreaterThan(before)
    expect(score(pageAt(0, 14))).toBe(14)
  })

  test("after a reload tells the score of thirty seconds ago, from the log", async () => {
    const { gate, score, asked } = aGate(wishes, logTo(0))
    const page = pageAt(0, 10)
    expect(score(page)).toBeNull()
    await vi.advanceTimersByTimeAsync(0)
    expect(score(page)).toBe(7)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(score(page)).toBe(8)
    expect(gate.see(key, page).asOf).toBe(iso(-20))
    expect(asked).toEqual(["1"])
  })

  test.each<[string, GameEvent[] | null]>([
    ["ends before its page", logTo(-50)],
    ["is not to be had", null],
  ])("a log that %s is asked for every ten seconds, however often the page is drawn", async (_what, log) => {
    const { score, asked } = aGate(wishes, log)
    const page = pageAt(0, 10)
    for (let drawn = 0; drawn < 100; drawn++) {
      score(page)
      await vi.advanceTimersByTimeAsync(149)
    }
    expect(asked).toEqual(["1", "1"])
  })

  test("without a log shows no score until the page is old enough", async () => {
    const { gate, score } = aGate(wishes)
    const page = pageAt(0, 10)
    expect(score(page)).toBeNull()
    await vi.advanceTimersByTimeAsync(29_999)
    expect(score(page)).toBeNull()
    expect(gate.see(key, page).hidden).toBe("delay")
    await vi.advanceTimersByTimeAsync(1)
    expect(score(page)).toBe(10)
    expect(gate.see(key, page).hidden).toBeUndefined()
  })

  test("a push that is newer than its page is held back by its own time", async () => {
    const { score } = aGate(wishes)
    const pushed = pageAt(0, 14, 20)
    score(pushed)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(score(pushed)).toBeNull()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(score(pushed)).toBe(14)
  })

  test("a game that has not changed for longer is shown at once", () => {
    const { score, asked } = aGate(wishes)
    expect(score(pageAt(0, 14, -31))).toBe(14)
    expect(asked).toEqual([])
  })

  test("what was on screen before the delay was chosen stays on screen", () => {
    const { gate, score } = aGate(wishes)
    gate.witness(key, pageAt(0, 14))
    expect(score(pageAt(0, 14))).toBe(14)
  })

  test("after an hour in a hidden tab the log tells the score of thirty seconds ago", async () => {
    const { gate, score } = aGate(wishes, logTo(3600))
    gate.witness(key, pageAt(0, 10))
    await vi.advanceTimersByTimeAsync(3_600_000)
    const page = pageAt(3600, 370)
    score(page)
    await vi.advanceTimersByTimeAsync(0)
    expect(score(page)).toBe(367)
  })

  test("two tabs that came at different times show the same", async () => {
    const [early, late] = [aGate(wishes, logTo(0)), aGate(wishes, logTo(0))]
    early.gate.witness(key, pageAt(-20, 8))
    const page = pageAt(0, 10)
    for (const { score } of [early, late]) score(page)
    await vi.advanceTimersByTimeAsync(10_000)
    expect([early.score(page), late.score(page)]).toEqual([8, 8])
  })
})

describe("without results", () => {
  const wishes = { delaySeconds: 0, spoilerFree: true }

  test("no page has a score, and says that it hides some", () => {
    const { gate, score } = aGate(wishes)
    expect(score(pageAt(0, 14))).toBeNull()
    expect(gate.see(key, pageAt(0, 14)).hidden).toBe("spoilers")
  })

  test("a revealed game's own page is whole", () => {
    const { gate } = aGate(wishes)
    const data = { game: makeGame({ id: "revealed" }), detail: null, corrections: [] }
    const page = { ...pageAt(0, 0), data }
    expect(gate.see(["game", "revealed"], page)).toBe(page)
  })

  test("a revealed game is still held back by the delay", () => {
    const { gate } = aGate({ delaySeconds: 30, spoilerFree: true })
    const [game] = pageAt(0, 14).data.live
    const page = { ...pageAt(0, 14), data: { games: [{ ...game, id: "revealed" }] } }
    const seen = gate.see(["scoreboard", "2026-11-28"], page)
    expect(seen.data.games[0]?.home?.score).toBeNull()
  })
})

test("a device that hides nothing gets the very page", () => {
  const { gate } = aGate({ delaySeconds: 0, spoilerFree: false })
  const page = pageAt(0, 14)
  expect(gate.see(key, page)).toBe(page)
})
