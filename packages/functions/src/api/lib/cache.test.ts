import { expect, test } from "vitest"
import { cacheControl, matchesEtag } from "./cache.ts"

test.each([
  [undefined, false],
  ["", false],
  ["*", true],
  [' "a" ', true],
  ['W/"a"', true],
  ['"b", W/"a"', true],
  ['"b"', false],
  ["a", false],
  ['"ab"', false],
])("If-None-Match: %s", (header, matches) => {
  expect(matchesEtag(header, 'W/"a"')).toBe(matches)
  expect(matchesEtag(header, '"a"')).toBe(matches)
})

test("live keys are kept for five seconds and never served stale: a score is on every screen within thirty", () => {
  expect(cacheControl("/api/v1/games/live")).toBe("public, max-age=0, s-maxage=5")
})

test("what belongs to a person, and what is not in the table, is never stored", () => {
  expect(cacheControl("/api/v1/me")).toBe("private, no-store")
  expect(cacheControl("/api/v1/new-route")).toBe("no-store")
})
