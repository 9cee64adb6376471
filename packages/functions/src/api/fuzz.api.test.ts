import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { nowMs, seedFootball } from "../testing/seed.ts"

/** Each run asks from a new time, so that neither the limit nor the page cache hides anything. */
let clock = nowMs
const call = caller({ now: () => (clock += 10_000) })

beforeAll(seedFootball)

const names = [
  "sport",
  "status",
  "from",
  "to",
  "team",
  "opponent",
  "sort",
  "limit",
  "cursor",
  "day",
  "season",
  "__proto__",
]
const values = [
  "football",
  "live",
  "2026-11-21",
  "football-152",
  "startsAt",
  "5",
  "",
  "-1",
  "2026-02-29",
  "null",
  "[]",
]
const query = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom(...names), fc.string()),
    fc.oneof(fc.constantFrom(...values), fc.string({ unit: "binary" })),
  ),
  { maxLength: 5 },
)
const segment = fc.oneof(
  fc.constantFrom("live", "401000001", "football-152", "n1", "NOT_FOUND"),
  fc.string({ unit: "binary" }),
)
const resource = fc.constantFrom(
  "games",
  "teams",
  "players",
  "news",
  "problems",
  "standings",
  "scoreboard",
  "home",
  "sources",
)

test("no address, however strange, makes the API fail or answer something undocumented", {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(resource, fc.option(segment), query, async (base, id, pairs) => {
      const path = id === null ? base : `${base}/${encoded(id)}`
      const text = pairs.map((pair) => pair.map(encoded).join("=")).join("&")
      const answer = await call(`/${path}?${text}`)
      expect([200, 400, 404]).toContain(answer.status)
    }),
    { numRuns: 400 },
  )
})

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
