import { expect, test } from "vitest"
import { createTally, sumOf } from "./tally.ts"

function tallyAt(time: string) {
  const clock = { now: Date.parse(`2026-11-21T${time}.000Z`) }
  return { clock, tally: createTally(() => clock.now) }
}

test("the first count is due at once, the next ones after a minute, each time the whole hour", () => {
  const { clock, tally } = tallyAt("13:00:00")
  tally.count("a")
  expect(tally.due()).toEqual([{ hour: "2026-11-21T13", counts: { a: 1 } }])
  tally.count("a", 2)
  tally.peak("b.peak", 3)
  tally.peak("b.peak", 2)
  expect(tally.due()).toEqual([])
  clock.now += 60_000
  expect(tally.due()).toEqual([{ hour: "2026-11-21T13", counts: { a: 3, "b.peak": 3 } }])
  expect(tally.due(0)).toEqual([])
})

test("500 counts are due before their minute", () => {
  const { tally } = tallyAt("13:00:00")
  tally.count("a")
  tally.due()
  for (let n = 0; n < 500; n++) tally.count("a")
  expect(tally.due()).toHaveLength(1)
})

test("an hour that is over is due once more and then forgotten", () => {
  const { clock, tally } = tallyAt("13:59:50")
  tally.count("a")
  tally.due()
  clock.now += 60_000
  tally.count("a")
  expect(tally.due().map(({ hour }) => hour)).toEqual(["2026-11-21T13", "2026-11-21T14"])
  tally.count("a")
  expect(tally.due(0)).toEqual([{ hour: "2026-11-21T14", counts: { a: 2 } }])
})

test("what could not be written goes with the next, hours that are over too", () => {
  const { clock, tally } = tallyAt("13:59:50")
  tally.count("a")
  clock.now += 60_000
  tally.count("b")
  tally.failed(tally.due())
  expect(tally.due(0)).toEqual(
    expect.arrayContaining([
      { hour: "2026-11-21T13", counts: { a: 1 } },
      { hour: "2026-11-21T14", counts: { b: 1 } },
    ]),
  )
})

test("sums add up over instances, and of peaks the highest stays", () => {
  expect(sumOf([{ a: 1, "b.peak": 4 }, { a: 2, "b.peak": 3, c: 1 }, {}])).toEqual({
    a: 3,
    "b.peak": 4,
    c: 1,
  })
})
