import { describe, expect, test } from "vitest"
import { added, type Entry, nextRelease, picked } from "./buffer.ts"

const entry = (seconds: number, seen = false): Entry<number> => ({ at: seconds * 1000, value: seconds, seen })
const all = (...entries: Entry<number>[]) =>
  entries.reduce<Entry<number>[]>((held, one) => added(held, one, one.at), [])

describe("what is shown behind a delay", () => {
  test.each<[string, Entry<number>[], number, number | undefined]>([
    ["nothing is known yet", [], 100, undefined],
    ["a reload: the only page is of this second", [entry(100)], 100, undefined],
    ["the page is one second too new", [entry(100)], 129, undefined],
    ["it is exactly old enough", [entry(100)], 130, 100],
    ["a newer one waits behind it", [entry(100), entry(110)], 135, 100],
    ["the newer one is old enough as well", [entry(100), entry(110)], 140, 110],
    ["the delay was chosen while the page was on screen", [entry(100, true)], 101, 100],
    ["the tab was hidden for an hour", [entry(100), entry(3700)], 3701, 100],
    ["and 30 s later", [entry(100), entry(3700)], 3730, 3700],
    ["an edge's old copy came after the newer one", [entry(110), entry(100)], 131, 100],
  ])("%s", (_when, entries, now, shown) => {
    expect(picked(all(...entries), (now - 30) * 1000)?.value).toBe(shown)
  })

  test.each([
    [1, 7],
    [30, 10],
    [45, 3],
    [120, 10],
    [120, 61],
  ])("of %i s: nothing newer is shown and nothing goes back, a page every %i s", (delay, every) => {
    const arrivals = Array.from({ length: Math.ceil(300 / every) }, (_, index) => index * every)
    const shown = Array.from({ length: 420 }, (_, now) => {
      const held = all(...arrivals.filter((at) => at <= now).map((at) => entry(at)))
      return picked(held, (now - delay) * 1000)?.value ?? -1
    })
    expect(shown.every((value, now) => value <= now - delay || value === -1)).toBe(true)
    expect(shown.every((value, now) => value >= (shown[now - 1] ?? -1))).toBe(true)
    expect(shown.at(-1)).toBe(arrivals.at(-1))
  })
})

test("only one page from before the longest delay is kept", () => {
  const entries = Array.from({ length: 100 }, (_, index) => entry(index * 10))
  expect(all(...entries).map(({ value }) => value)[0]).toBe(870)
})

describe("the next release", () => {
  test.each<[string, number[], number, number | undefined]>([
    ["of nothing is never", [], 100, undefined],
    ["is the earliest that is still held", [100, 120], 135, 150],
    ["of what is out already is never", [100], 130, undefined],
  ])("%s", (_what, moments, now, at) => {
    const ms = moments.map((one) => one * 1000)
    expect(nextRelease(ms, now * 1000, 30)).toBe(at === undefined ? undefined : at * 1000)
  })
})
