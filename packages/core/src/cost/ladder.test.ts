import { describe, expect, test } from "vitest"
import { clientConfigOf } from "../realtime/client-config.ts"
import { keptAt, mayNotify, mayPush, refusedAt } from "./ladder.ts"

const levels = [0, 1, 2, 3] as const

describe("what is switched off", () => {
  test.each([
    ["GET", "/api/v1/me/export", 2],
    ["POST", "/api/v1/articles/a/reads", 2],
    ["POST", "/api/v1/me/uploads", 2],
    ["POST", "/api/v1/me/uploads/01/claim", 2],
    ["POST", "/api/v1/auth/sign-up", 3],
    ["POST", "/api/v1/auth/resend", 3],
    ["POST", "/api/v1/auth/forgot", 3],
    ["POST", "/api/v1/auth/email", 3],
    ["PUT", "/api/v1/me", 3],
    ["PUT", "/api/v1/push", 3],
    ["POST", "/api/v1/me/keys", 3],
    ["POST", "/api/v1/me/keys/01/replace", 3],
    ["POST", "/api/v1/articles", 3],
    ["POST", "/api/v1/articles/a/comments", 3],
    ["POST", "/api/v1/games/401/comments", 3],
    ["PUT", "/api/v1/comments/a", 3],
    ["POST", "/api/v1/comments/a/report", 3],
    ["PUT", "/api/v1/articles/a", 3],
    ["POST", "/api/v1/articles/a/publish", 3],
  ])("%s %s from level %d on", (method, path, from) => {
    expect(levels.map((level) => refusedAt(level, method, path) !== undefined)).toEqual(
      levels.map((level) => level >= from),
    )
  })

  test.each([
    ["GET", "/api/v1/home"],
    ["GET", "/api/v1/games/401"],
    ["GET", "/api/v1/articles"],
    ["GET", "/api/v1/articles/a"],
    ["GET", "/api/v1/me"],
    ["GET", "/api/v1/me/keys"],
    ["DELETE", "/api/v1/me/keys/01"],
    ["HEAD", "/api/v1/news"],
    ["OPTIONS", "/api/v1/me"],
    ["DELETE", "/api/v1/me"],
    ["GET", "/api/v1/games/401/comments"],
    ["DELETE", "/api/v1/comments/a"],
    ["POST", "/api/v1/desk/comments/decisions"],
    ["POST", "/api/v1/desk/comments/a/undo"],
    ["DELETE", "/api/v1/me/uploads/avatar"],
    ["DELETE", "/api/v1/push/abc"],
    ["GET", "/api/v1/push"],
    ["POST", "/api/v1/auth/sign-in"],
    ["POST", "/api/v1/auth/refresh"],
    ["POST", "/api/v1/auth/sign-out"],
    ["POST", "/api/v1/auth/confirm"],
    ["POST", "/api/v1/auth/reset"],
  ])("%s %s never", (method, path) => {
    expect(levels.filter((level) => refusedAt(level, method, path))).toEqual([])
  })
})

test("answers are kept longer the less money there is, but for live ones; what is never stored stays so", () => {
  const live = "public, max-age=0, s-maxage=5"
  expect(levels.map((level) => keptAt(level, live))).toEqual([live, live, live, live])
  const page = "public, max-age=300, stale-if-error=86400"
  expect(levels.map((level) => /=(\d+),/.exec(keptAt(level, page))?.[1])).toEqual([
    "300",
    "600",
    "1200",
    "1800",
  ])
  expect(keptAt(3, "private, no-store")).toBe("private, no-store")
})

test("closed devices hear of scores up to level 1, of starts and ends up to level 2", () => {
  const told = (["start", "score", "final"] as const).map((event) =>
    levels.filter((one) => mayNotify(one, event)),
  )
  expect(told).toEqual([
    [0, 1, 2],
    [0, 1],
    [0, 1, 2],
  ])
})

test("at levels 0 and 1 a score may be pushed, then it is polls, fewer at each level", () => {
  expect(levels.map(mayPush)).toEqual([true, true, false, false])
  const waits = levels.map(
    (level) => clientConfigOf({ transport: "poll", level }, undefined, "t").pollSeconds,
  )
  expect(waits).toEqual([...waits].sort((a, b) => a - b))
  expect(new Set(waits).size).toBe(4)
})
