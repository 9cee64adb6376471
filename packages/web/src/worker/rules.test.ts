import { describe, expect, test } from "vitest"
import { careFor, outdated, overflow } from "./rules.ts"

const origin = "https://hub.example"

function care(path: string, { method = "GET", mode = "navigate" } = {}) {
  return careFor({ method, mode, url: new URL(path, origin).href }, origin)
}

describe("the worker", () => {
  test.each(["/", "/scores?day=2026-11-21", "/teams/football-152", "/games/401752791", "/apix", "/nowhere"])(
    "stands in for the page %s",
    (path) => {
      expect(care(path)).toBe("page")
    },
  )

  test.each([
    "/api/v1/home",
    "/api/v1/me",
    "/api/v1/docs",
    "/auth/callback",
    "/scores.txt",
    "/teams/football-152.ics",
    "/sitemap.xml",
    "/sw.js",
    "https://a.espncdn.com/i/teamlogos/152.png",
  ])("leaves %s alone, however it is asked for", (path) => {
    expect(care(path)).toBeNull()
    expect(care(path, { mode: "cors" })).toBeNull()
  })

  test("leaves everything alone that is not read", () => {
    for (const method of ["POST", "PUT", "DELETE", "HEAD"]) expect(care("/", { method })).toBeNull()
  })

  test("tells files that a hash names from those whose content may change", () => {
    expect(care("/static/assets/index-abc.js", { mode: "cors" })).toBe("build")
    expect(care("/static/start.js", { mode: "no-cors" })).toBe("file")
  })

  test("a page that a script reads is not a page that is opened", () => {
    expect(care("/scores", { mode: "cors" })).toBeNull()
  })
})

test("the oldest go first, and none while there is room", () => {
  expect(overflow(["a", "b", "c"], 2)).toEqual(["a"])
  expect(overflow(["a", "b"], 2)).toEqual([])
  expect(overflow([], 2)).toEqual([])
})

test("other versions' shells are outdated, the kept pages are not", () => {
  expect(outdated(["hub-shell-1", "hub-shell-2", "hub-kept", "other"], "hub-shell-2")).toEqual([
    "hub-shell-1",
  ])
})
