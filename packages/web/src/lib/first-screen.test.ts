import type { FirstScreen } from "@hub/functions/client/first-screen"
import { QueryClient, QueryObserver } from "@tanstack/react-query"
import { expect, test } from "vitest"
import { seedPages, seedProblems } from "./first-screen.ts"

const at = "2026-11-21T18:00:00.000Z"
const now = Date.parse(at)
const page = { data: { day: "2026-11-21" }, next: null, asOf: at, stale: false, source: "ESPN", etag: null }
const first: FirstScreen = {
  at,
  pages: { home: page, "team/football-152/schedule": page },
  problems: { "game/1": { status: 404, code: "NOT_FOUND", detail: "There is no game 1" } },
}

function seeded(later: number): QueryClient {
  const client = new QueryClient()
  seedPages(client, first, now + later)
  return client
}

test("a page's name is its query's key", () => {
  expect(seeded(0).getQueryData(["team", "football-152", "schedule"])).toEqual(page)
})

test.each([0, 60_000, -60_000])("data made %i ms ago count as just read", (age) => {
  expect(seeded(age).getQueryState(["home"])?.dataUpdatedAt).toBe(now + age)
})

test("a page from yesterday, as a restored tab shows it, is renewed", () => {
  expect(seeded(86_400_000).getQueryState(["home"])?.dataUpdatedAt).toBe(now)
})

test("a device whose clock is behind renews as well, and never waits for its own future", () => {
  expect(seeded(-600_000).getQueryState(["home"])?.dataUpdatedAt).toBe(now - 600_000)
})

test("what the server could not find is missing at once, without a loading state", () => {
  const client = new QueryClient()
  seedProblems(client, first, now)
  const queryFn = () => Promise.reject(new Error("not asked"))
  const observer = new QueryObserver(client, client.defaultQueryOptions({ queryKey: ["game", "1"], queryFn }))
  expect(observer.getCurrentResult()).toMatchObject({
    status: "error",
    error: { status: 404, code: "NOT_FOUND" },
  })
})

test("the bare shell seeds nothing", () => {
  const client = new QueryClient()
  seedPages(client, null, now)
  seedProblems(client, null, now)
  expect(client.getQueryCache().getAll()).toEqual([])
})
