import { tally } from "@hub/core/pulse/counts"
import { expect, test } from "vitest"
import { createWatchful } from "./watchful.ts"

const request = { method: "POST", path: "/api/v1/auth/sign-in" }

function watching() {
  const clock = { now: 1_000 }
  const lines: object[] = []
  tally.due(0)
  const watchful = createWatchful(
    (line) => lines.push(line),
    () => clock.now,
  )
  return { clock, lines, watchful }
}
const counted = (reason: string) => tally.due(0).at(-1)?.counts[`sec.${reason}`]

test("a refused sign-in is a security event: counted, and written with what was asked, not by whom", () => {
  const { lines, watchful } = watching()
  watchful({ kind: "auth", reason: "auth.test_refused" }, request)
  expect(lines).toEqual([{ event: "security.auth.test_refused", ...request }])
  expect(counted("auth.test_refused")).toBe(1)
})

test("of a storm five lines a minute are written and all are counted", () => {
  const { clock, lines, watchful } = watching()
  for (let n = 0; n < 1_000; n++) watchful({ kind: "rate_limit", reason: "storm" }, request)
  clock.now += 60_000
  watchful({ kind: "rate_limit", reason: "storm" }, request)
  expect(lines).toHaveLength(6)
  expect(counted("storm")).toBe(1_001)
})

test.each([
  ["not_found", "game.not_found"],
  ["input", "input.invalid"],
  ["auth", "actor.anonymous"],
] as const)("%s %s is none", (kind, reason) => {
  const { lines, watchful } = watching()
  watchful({ kind, reason }, request)
  expect([lines, counted(reason)]).toEqual([[], undefined])
})
