import { expect, test } from "vitest"
import { createVisit, deviceOf, kindOf, originOf, weightOf } from "./visit.ts"

test.each([
  ["/", "home"],
  ["/scores", "scores"],
  ["/games/401000013", "game"],
  ["/teams", "teams"],
  ["/teams/football-152", "team"],
  ["/news/a-long-title", "article"],
  ["/sign-in", "account"],
  ["/desk", "other"],
  ["/ana@example.com", "other"],
])("%s is counted as %s", (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})

test.each([
  ["", "direct"],
  ["https://hub.example/scores", "direct"],
  ["https://www.google.com/search?q=ana", "search"],
  ["https://old.reddit.com/r/ncstate", "social"],
  ["https://t.co/x", "social"],
  ["https://technicianonline.com/a", "link"],
])("a visit from %s is told as %s", (referrer, origin) => {
  expect(originOf(referrer, "hub.example")).toBe(origin)
})

test("a device is its window's width", () => {
  expect([390, 800, 1440].map(deviceOf)).toEqual(["phone", "tablet", "desktop"])
})

test("a visit says once how it began, and sends nothing where nothing happened", () => {
  const visit = createVisit(1, { device: "phone", from: "direct" })
  expect(visit.take()).toBeUndefined()
  visit.view("home")
  visit.view("home")
  visit.act("follow")
  expect(visit.take()).toEqual({
    weight: 1,
    start: { device: "phone", from: "direct" },
    views: [{ page: "home", count: 2 }],
    actions: [{ action: "follow", count: 1 }],
  })
  visit.view("game")
  expect(visit.take({ hits: 2, misses: 1 })).toEqual({
    weight: 1,
    views: [{ page: "game", count: 1 }],
    actions: [],
    edge: { hits: 2, misses: 1 },
  })
  expect(visit.take()).toBeUndefined()
})

test("what is seen without end is counted up to what the server takes", () => {
  const visit = createVisit(1, { device: "phone", from: "direct" })
  for (let n = 0; n < 60; n++) visit.view("scores")
  expect(visit.take()?.views).toEqual([{ page: "scores", count: 50 }])
})

test.each([
  [1, 0.99, 1],
  [2, 0.49, 2],
  [2, 0.5, undefined],
  [10, 0.09, 10],
  [10, 0.1, undefined],
  [0, 0, undefined],
])("at a sampling of %d a visit with the chance %d stands for %s", (sampling, chance, weight) => {
  expect(weightOf(sampling, chance)).toBe(weight)
})
