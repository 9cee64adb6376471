import { describe, expect, test } from "vitest"
import { factsOf, type GameEvent, numbered } from "../game/event.ts"
import { aGame, aSide } from "../testing/games.ts"
import { type Happening, noticesFor } from "./notice.ts"
import { heldFor, keepSeconds, secondsUntil } from "./when.ts"

const now = "2026-11-21T18:00:00.000Z"
const at = Date.parse(now)
const duke = { teamId: "150", name: "Duke Blue Devils", location: "Duke" }
const state = (status: "scheduled" | "live" | "final", home: number, id = "401000001") =>
  aGame({ id, status, home: aSide({ score: home }), away: aSide({ ...duke, score: 10 }) })

function between(...states: ReturnType<typeof state>[]): Happening[] {
  const events: GameEvent[] = []
  for (const [index, game] of states.entries()) {
    const before = states[index - 1]
    if (before) events.push(...numbered(game, events.length, factsOf(before, game, [], now), now))
  }
  return events.flatMap((event) => states.slice(-1).map((game) => ({ event, game })))
}

function told(burst: Happening[], events: ("start" | "score" | "final")[], spoilerFree = false): string[] {
  const wishes = new Map(burst.map(({ game }) => [game.id, events]))
  return noticesFor(burst, { events: wishes, spoilerFree, held: 0 }).map(
    ({ title, body }) => `${title} | ${body}`,
  )
}
const all = ["start", "score", "final"] as const

describe("a device is told", () => {
  test.each<[string, Happening[], string[]]>([
    [
      "a score",
      between(state("live", 7), state("live", 14)),
      ["Duke 10, NC State Wolfpack 14 | Score · Football"],
    ],
    [
      "two scores of a burst once, with the last one",
      between(state("live", 7), state("live", 14), state("live", 21)),
      ["Duke 10, NC State Wolfpack 21 | Score · Football"],
    ],
    [
      "a last-second score as the end that it is",
      between(state("live", 7), state("final", 14)),
      ["Duke 10, NC State Wolfpack 14 | Final · Football"],
    ],
  ])("%s", (_what, burst, expected) => {
    expect(told(burst, [...all])).toEqual(expected)
  })

  test("a start with the names alone", () => {
    const opening = aGame({ status: "live", away: aSide(duke) })
    const [event] = numbered(opening, 0, [{ type: "game.live" }], now)
    expect(event && told([{ event, game: opening }], [...all])).toEqual([
      "Duke at NC State Wolfpack | Under way · Football",
    ])
  })

  test("nothing that it did not ask for", () => {
    const burst = between(state("live", 7), state("live", 14))
    expect(told(burst, ["final"])).toEqual([])
    expect(noticesFor(burst, { events: new Map(), spoilerFree: false, held: 0 })).toEqual([])
  })

  test("of many games at once in one notice", () => {
    const burst = ["1", "2", "3"].flatMap((id) => between(state("live", 7, id), state("live", 14, id)))
    expect(told(burst, ["score"])).toEqual(["News of 3 games | Duke 10, NC State Wolfpack 14 and 2 more"])
  })
})

describe("a device that hides results", () => {
  test("is told that a game is over, and not how", () => {
    const burst = between(state("live", 7), state("final", 14))
    expect(told(burst, [...all], true)).toEqual(["Duke at NC State Wolfpack | Final · Football"])
  })

  test("hears of no score, not even that there was one", () => {
    const burst = between(state("live", 7), state("live", 14))
    expect(noticesFor(burst, { events: new Map([["401000001", all]]), spoilerFree: true, held: 0 })).toEqual(
      [],
    )
  })

  test("gets nothing with a digit of a score in it, whatever happens", () => {
    const burst = between(state("scheduled", 0), state("live", 77), state("live", 88), state("final", 99))
    const sent = JSON.stringify(
      noticesFor(burst, { events: new Map([["401000001", all]]), spoilerFree: true, held: 0 }),
    )
    expect(sent).not.toMatch(/77|88|99|\b10\b/)
  })
})

test.each([
  [0, 0],
  [1, 15],
  [15, 15],
  [31, 45],
  [120, 120],
])("%i seconds of delay are told %i seconds later", (asked, held) => {
  expect(heldFor(asked)).toBe(held)
})

test("a burst waits for the delay after its last event", () => {
  const events = [{ at: "2026-11-21T17:59:50.000Z" }, { at: "2026-11-21T17:59:55.500Z" }]
  expect([secondsUntil(events, 30, at), secondsUntil(events, 0, at)]).toEqual([26, 0])
})

test("what is too late is not told, and what is told is not kept for longer than it is news", () => {
  expect(keepSeconds("score", "2026-11-21T17:59:00.000Z", 0, at)).toBe(14 * 60)
  expect(keepSeconds("score", "2026-11-21T17:40:00.000Z", 120, at)).toBe(0)
  expect(keepSeconds("final", "2026-11-21T17:40:00.000Z", 0, at)).toBeGreaterThan(5 * 3600)
})
