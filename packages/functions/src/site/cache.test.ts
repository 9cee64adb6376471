import { expect, test } from "vitest"
import { cacheControl } from "./cache.ts"

const seconds = (header: string) => Number(/s-maxage=(\d+)/.exec(header)?.[1])

test.each(["live", "delayed"])("a page with a %s game is kept for seconds", (status) => {
  expect(seconds(cacheControl(200, JSON.stringify({ status })))).toBe(5)
})

test("a page with a live game is five seconds old at most, and never shown stale while a newer one is made", () => {
  const live = cacheControl(200, '{"status":"live"}')
  expect([seconds(live), live.includes("stale-while-revalidate")]).toEqual([5, false])
})

test("a page without one is kept for a minute, one without data for five", () => {
  expect(seconds(cacheControl(200, '{"status":"final"}'))).toBe(60)
  expect(seconds(cacheControl(200, ""))).toBe(300)
})

test("every page that is found may be shown for a day while the origin fails", () => {
  for (const text of ["", '{"status":"live"}', '{"status":"final"}'])
    expect(cacheControl(200, text)).toContain("stale-if-error=86400")
})

test("a failure is never kept, and what is missing not for long", () => {
  expect(cacheControl(503, "")).toBe("no-store")
  expect(cacheControl(404, "")).toBe("public, max-age=0, s-maxage=60")
})
