import { expect, test } from "vitest"
import { aFinal } from "../testing/espn.ts"
import { feedSource } from "./client.ts"
import type { Fetched, Http } from "./http.ts"

const host = { site: "https://feed.example", label: "ESPN replay" }
const now = () => Date.parse("2026-11-21T20:00:00Z")
const league = "football/college-football"

/** A client that answers `fetched` and remembers what it was asked. */
function http(fetched: Fetched) {
  const asked: unknown[] = []
  const get: Http = async (...request) => {
    asked.push(request)
    return fetched
  }
  return { get, asked }
}

test("a read is a request and its parsed answer", async () => {
  const validators = { etag: '"2"' }
  const { get, asked } = http({
    status: "fresh",
    text: JSON.stringify({ events: [aFinal(), {}] }),
    validators,
  })
  const source = feedSource("espn", host, get, now)
  const answer = await source.read("scoreboard", { league, day: "2026-11-21" }, { etag: '"1"' })
  expect(asked).toEqual([
    [
      `https://feed.example/apis/site/v2/sports/${league}/scoreboard?dates=20261121&limit=300`,
      { etag: '"1"' },
    ],
  ])
  expect(answer).toMatchObject({
    status: "fresh",
    validators,
    records: [{ status: "final", source: { name: "ESPN replay", fetchedAt: "2026-11-21T20:00:00.000Z" } }],
    rejected: [{ id: "#1" }],
  })
})

test("unchanged is passed on", async () => {
  const source = feedSource("ncaa", host, http({ status: "unchanged" }).get, now)
  expect(await source.read("standings", { league: "football/fbs" }, {})).toEqual({ status: "unchanged" })
})

test("an unusable answer throws", async () => {
  const { get } = http({ status: "fresh", text: '{"code":404,"message":"gone"}', validators: {} })
  const source = feedSource("espn", host, get, now)
  await expect(source.read("rankings", { league }, {})).rejects.toMatchObject({ reason: "feed.error_body" })
})
