import { expect, test } from "vitest"
import type { SourceState } from "../run/info.ts"
import { freshnessOf } from "./freshness.ts"

const at = (time: string) => `2026-11-21T${time}:00.000Z`
const now = Date.parse(at("18:00"))
const state = (kind: string, checkedAt: string | null, over: Partial<SourceState> = {}): SourceState => ({
  sport: "volleyball",
  kind,
  source: "ESPN",
  checkedAt: checkedAt && at(checkedAt),
  attemptedAt: at("17:59"),
  stale: false,
  reason: null,
  pages: ["home"],
  ...over,
})

test("a page of scores is as old as the newest check of scores", () => {
  expect(freshnessOf("home", [state("schedule", "16:00"), state("scoreboard", "17:59")], now)).toEqual({
    asOf: at("17:59"),
    stale: false,
  })
})

test("a check of the news makes no score younger, and its failure none older", () => {
  const news = state("news", "17:59", { stale: true })
  expect(freshnessOf("home", [news, state("scoreboard", "17:50")], now)).toEqual({
    asOf: at("17:50"),
    stale: false,
  })
})

test("one failing scoreboard marks the page with the time of its last answer, whatever others say", () => {
  const failing = state("scoreboard", "17:00", { stale: true, sport: "baseball" })
  expect(freshnessOf("home", [state("scoreboard", "17:59"), failing], now)).toEqual({
    asOf: at("17:00"),
    stale: true,
  })
})

test("a scoreboard that failed when its game ended does not mark pages for ever", () => {
  const old = state("scoreboard", "12:00", { stale: true, attemptedAt: at("12:30") })
  expect(freshnessOf("home", [old, state("schedule", "17:00")], now)).toEqual({
    asOf: at("17:00"),
    stale: false,
  })
})

test("a page nobody names, or that was never read, has no age", () => {
  expect(freshnessOf("teams", [state("scoreboard", "17:00")], now)).toBeUndefined()
  expect(freshnessOf("home", [state("scoreboard", null)], now)).toBeUndefined()
})
