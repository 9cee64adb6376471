import { expect, test } from "vitest"
import { createPace } from "./pace.ts"

function clockOf() {
  const state = { now: 0 }
  const sleep = async (ms: number) => {
    state.now += ms
  }
  return { state, clock: { now: () => state.now, sleep } }
}

test("a thousand units at a hundred a second take ten seconds, in whatever pieces", async () => {
  const { state, clock } = clockOf()
  const pace = createPace(100, clock)
  for (const units of [250, 50, 400, 300]) await pace.spent(units)
  expect(state.now).toBe(10_000)
})

test("what was not spent while nobody worked is not saved up", async () => {
  const { state, clock } = clockOf()
  const pace = createPace(100, clock)
  state.now = 60_000
  await pace.spent(100)
  expect(state.now).toBe(61_000)
})

test("without a limit nobody waits", async () => {
  const { state, clock } = clockOf()
  await createPace(0, clock).spent(1e6)
  expect(state.now).toBe(0)
})
