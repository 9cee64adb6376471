import { expect, test } from "vitest"
import { chainSlot } from "./chain.ts"
import { eventsAt } from "./events.ts"
import { leagues } from "./leagues.ts"
import { endOf, type GameState, stateOf } from "./live.ts"
import { randomNows } from "./testing.ts"

const HOUR = 3_600_000
const EPOCH = Date.UTC(2020, 0, 1)
const replays = randomNows(80, "replays").map((now) => chainSlot(Math.floor((now - EPOCH) / HOUR)))

test("from the start to the end of a replay scores only grow, line scores add up, and the end is the result", () => {
  expect(new Set(replays.map(({ league }) => league.sport)).size).toBe(leagues.length)
  for (const slot of replays) {
    const end = endOf(slot)
    const steps = Array.from(
      { length: 121 },
      (_, step) => slot.startsAt + Math.round(((end - slot.startsAt) * step) / 120),
    )
    const states = steps.map((now) => stateOf(slot, now))
    for (const [index, state] of states.entries()) {
      expectGrowth(states[index - 1], state)
      if (slot.league.family === "volleyball") continue
      expect(state.lines.map((line) => line.reduce((sum, points) => sum + points, 0))).toEqual(state.score)
    }
    expect(states[0]?.stage, slot.id).toBe("live")
    expect(states.at(-2)?.stage, slot.id).toBe("live")
    expect(states.at(-1), slot.id).toMatchObject({ stage: "final", score: slot.fact.score })
  }
})

function expectGrowth(before: GameState | undefined, state: GameState): void {
  for (const side of [0, 1] as const) {
    expect(state.score[side]).toBeGreaterThanOrEqual(before?.score[side] ?? 0)
    for (const [period, points] of (before?.lines[side] ?? []).entries()) {
      expect(state.lines[side][period]).toBeGreaterThanOrEqual(points)
    }
  }
}

test("the same slot and instant give the same state, in any order of asking", () => {
  const [now = 0, later = 0] = randomNows(2, "again")
  const read = (at: number) => JSON.stringify(leagues.map((league) => eventsAt(league, at)))
  const first = read(now)
  read(later)
  expect(read(now)).toBe(first)
})

test("a finished volleyball set is not counted before the next one starts", () => {
  const match = Array.from({ length: 24 }, (_, hour) => chainSlot(60_000 + hour)).find(
    ({ league }) => league.family === "volleyball",
  )
  if (!match) throw new Error("no volleyball in a day of replays")
  const [first, pause] = stateOf(match, match.startsAt).script.phases
  const inBreak = stateOf(match, match.startsAt + (pause?.from ?? 0) + 1_000)
  const after = stateOf(match, match.startsAt + (pause?.to ?? 0) + 1_000)
  expect(first?.period).toBe(1)
  expect(inBreak.score).toEqual([0, 0])
  expect(Math.max(...inBreak.lines.map(([points = 0]) => points))).toBeGreaterThanOrEqual(25)
  expect(after.score[0] + after.score[1]).toBe(1)
})
