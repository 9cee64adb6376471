import { expect, test } from "vitest"
import { chainSlot } from "./chain.ts"
import { eventsAt } from "./events.ts"
import { leagues } from "./leagues.ts"
import { endOf, type GameState, stateOf } from "./live.ts"
import type { Slot } from "./slot.ts"
import { randomNows } from "./testing.ts"

const HOUR = 3_600_000
const EPOCH = Date.UTC(2020, 0, 1)
const nows = randomNows(120, "replays")
const replays = [
  ...nows.map((now) => chainSlot(Math.floor((now - EPOCH) / (2 * HOUR)))),
  ...leagues.flatMap((league) =>
    nows.slice(0, 6).flatMap((now) =>
      eventsAt(league, now)
        .filter(
          ({ slot, state }) =>
            slot.kind === "season" && slot.fact.called === undefined && state.stage === "final",
        )
        .slice(0, 3)
        .map(({ slot }) => slot),
    ),
  ),
]

/** How a replay stands at 121 instants from its first to its last second. */
function course(slot: Slot): GameState[] {
  const length = endOf(slot) - slot.startsAt
  return Array.from({ length: 121 }, (_, step) =>
    stateOf(slot, slot.startsAt + Math.round((length * step) / 120)),
  )
}

test("the replays tried are of all sports", () => {
  expect(new Set(replays.map(({ league }) => league.sport)).size).toBe(leagues.length)
})

test("a replay is live from its start to its end, and ends at the recorded result", () => {
  for (const slot of replays) {
    const states = course(slot)
    expect(new Set(states.slice(0, -1).map(({ stage }) => stage))).toEqual(new Set(["live"]))
    expect(states.at(-1)).toMatchObject({ stage: "final", score: slot.fact.score })
  }
})

test("scores only grow, in total and by period", () => {
  const flat = ({ score, lines }: GameState) => [score[0], score[1], ...lines[0]]
  const shrinks = (slot: Slot) => {
    const states = course(slot).map(flat)
    return states.some((state, index) =>
      (states[index - 1] ?? []).some((points, at) => (state[at] ?? 0) < points),
    )
  }
  expect(replays.filter(shrinks)).toEqual([])
})

test("at every instant the line score adds up to the score", () => {
  const sums = ({ lines }: GameState) => lines.map((line) => line.reduce((sum, points) => sum + points, 0))
  const wrong = replays
    .filter(({ league }) => league.family !== "volleyball")
    .flatMap(course)
    .filter((state) => String(sums(state)) !== String(state.score))
  expect(wrong).toEqual([])
})

test("the same slot and instant give the same state, in any order of asking", () => {
  const [now = 0, later = 0] = randomNows(2, "again")
  const read = (at: number) => JSON.stringify(leagues.map((league) => eventsAt(league, at)))
  const first = read(now)
  read(later)
  expect(read(now)).toBe(first)
})

test("a finished volleyball set is not counted before the next one starts", () => {
  const match = replays.find(({ league }) => league.family === "volleyball")
  if (!match) throw new Error("no volleyball among the games tried")
  const [first, pause] = stateOf(match, match.startsAt).script.phases
  const inBreak = stateOf(match, match.startsAt + (pause?.from ?? 0) + 1_000)
  const after = stateOf(match, match.startsAt + (pause?.to ?? 0) + 1_000)
  expect(first?.period).toBe(1)
  expect(inBreak.score).toEqual([0, 0])
  expect(Math.max(...inBreak.lines.map(([points = 0]) => points))).toBeGreaterThanOrEqual(25)
  expect(after.score[0] + after.score[1]).toBe(1)
})
