import { describe, expect, test } from "vitest"
import { deviceOf, isNews, parseTold } from "./device.ts"

const now = Date.parse("2026-11-21T18:00:00.000Z")
const DAY = 86_400_000
const subscribed = { endpoint: "https://fcm.googleapis.com/fcm/send/a", keys: { p256dh: "p", auth: "a" } }
const wishes = { delaySeconds: 30, spoilerFree: true }

describe("what the hub is told of a device", () => {
  test("is what was chosen, the delay and whether results are hidden", () => {
    expect(deviceOf(subscribed, { "football-152": ["final"] }, wishes)).toEqual({
      ...subscribed,
      ...wishes,
      teams: { "football-152": ["final"] },
    })
  })

  test.each([
    ["nothing is chosen", subscribed, {}],
    ["the browser has no keys", { endpoint: subscribed.endpoint }, { "football-152": ["final" as const] }],
    ["the browser has no address", { keys: subscribed.keys }, { "football-152": ["final" as const] }],
  ])("is nothing where %s", (_what, subscription, choice) => {
    expect(deviceOf(subscription, choice, wishes)).toBeNull()
  })
})

test("it hears again when something changed, or a week has passed, and not else", () => {
  const told = { id: "a", said: "x", at: now }
  expect([isNews(null, "x", now), isNews(told, "y", now), isNews(told, "x", now + 8 * DAY)]).toEqual([
    true,
    true,
    true,
  ])
  expect(isNews(told, "x", now + 6 * DAY)).toBe(false)
})

test.each([null, "", "{}", "7", '{"id":1}'])("a device that has stored %s has told nothing", (text) => {
  expect(parseTold(text)).toBeNull()
})
