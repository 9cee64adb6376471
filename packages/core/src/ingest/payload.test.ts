import { expect, test } from "vitest"
import { readJson } from "./payload.ts"
import { parseFeedText } from "./source.ts"

const reasonOf = (text: string) => {
  try {
    return readJson(text)
  } catch (thrown) {
    return thrown
  }
}

test.each([
  ["nothing", "", "feed.empty"],
  ["spaces", " \n ", "feed.empty"],
  ["a web page", "\n<!DOCTYPE html><html></html>", "feed.html"],
  ["JSON cut off", '{"events":[{"id":"1"', "feed.not_json"],
  ["NaN, which Python writes", '{"value":NaN}', "feed.not_json"],
  ["plain words", "Service Unavailable", "feed.not_json"],
])("%s", (_what, text, reason) => {
  expect(reasonOf(text)).toMatchObject({ kind: "upstream", reason })
})

test("a byte order mark is no content", () => {
  expect(readJson('\uFEFF{"events":[]}')).toEqual({ events: [] })
})

test("what is wrong is said in one sentence", () => {
  expect(reasonOf("<html>")).toMatchObject({ message: "The feed answered with a web page instead of JSON" })
})

test("text is parsed like a payload", () => {
  const input = {
    source: "espn",
    kind: "schedule",
    league: "football/nfl",
    label: "ESPN",
    fetchedAt: "2026-01-01T00:00:00.000Z",
  } as const
  expect(parseFeedText({ ...input, text: '{"events":[]}' })).toEqual({ records: [], rejected: [] })
})
