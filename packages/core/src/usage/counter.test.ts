import { expect, test } from "vitest"
import { createCounter } from "./counter.ts"
import { sizeOf } from "./sketch.ts"
import { hashOf } from "./visitor.ts"

const clockAt = (time: string) => ({ now: Date.parse(`2026-11-21T${time}.000Z`) })
const who = (network: string) => hashOf({ network, agent: "a browser" }, "salt", "secret")
const visit = {
  weight: 1,
  start: { device: "phone", from: "direct" },
  views: [
    { page: "home", count: 2 },
    { page: "game", count: 1 },
  ],
  actions: [{ action: "follow", count: 1 }],
} as const

test("a visit is counted once, its views each", () => {
  const counter = createCounter(() => clockAt("12:00:00").now)
  counter.take({ ...visit, views: [...visit.views], actions: [...visit.actions] }, who("203.0.113.7"))
  counter.take({ weight: 1, views: [{ page: "home", count: 1 }], actions: [] }, who("203.0.113.7"))
  const [bucket] = counter.due(0)
  expect(bucket?.counts).toEqual({
    "weight.peak": 1,
    visits: 1,
    "device.phone": 1,
    "from.direct": 1,
    "view.home": 3,
    "view.game": 1,
    "action.follow": 1,
  })
  expect(sizeOf(bucket?.sketch ?? "")).toBe(1)
})

test("a visit that stands for ten counts ten times, its browser once", () => {
  const counter = createCounter(() => clockAt("12:00:00").now)
  counter.take({ ...visit, weight: 10, views: [{ page: "home", count: 2 }], actions: [] }, who("203.0.113.7"))
  const [bucket] = counter.due(0)
  expect(bucket?.counts).toMatchObject({ visits: 10, "view.home": 20, "weight.peak": 10 })
  expect(sizeOf(bucket?.sketch ?? "")).toBe(1)
})

test("a machine is counted and has no browser", () => {
  const counter = createCounter(() => clockAt("12:00:00").now)
  counter.bot()
  const [bucket] = counter.due(0)
  expect([bucket?.counts, sizeOf(bucket?.sketch ?? "")]).toEqual([{ bots: 1 }, 0])
})

test("browsers of what could not be written go with the next", () => {
  const clock = clockAt("12:59:50")
  const counter = createCounter(() => clock.now)
  counter.take({ weight: 1, views: [], actions: [] }, who("203.0.113.7"))
  clock.now += 60_000
  counter.take({ weight: 1, views: [], actions: [] }, who("203.0.113.8"))
  counter.failed(counter.due(0))
  const again = counter.due(0)
  expect(again.map(({ hour, sketch }) => [hour, sizeOf(sketch)])).toEqual([
    ["2026-11-21T12", 1],
    ["2026-11-21T13", 1],
  ])
})
