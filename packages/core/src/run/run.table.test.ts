import { beforeAll, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Run } from "./index.ts"

const at = "2026-11-21T17:00:00.000Z"
const key = { sport: "football", kind: "schedule" }

beforeAll(async () => {
  const state = {
    ...key,
    source: "ESPN",
    checkedAt: at,
    attemptedAt: at,
    stale: false,
    reason: null,
    pages: ["home"],
  }
  await Run.note({ state, validators: {} })
  await Run.note({ state: { ...state, kind: "roster" }, validators: {} })
})

test("a run is counted for one read and one write unit", async () => {
  const { capacity } = await measure(() =>
    Run.count({ ...key, at, failure: "feed.timeout", nextAt: "2026-11-21T17:05:00.000Z" }),
  )
  expect(capacity).toMatchObject({ calls: 2, write: 1 })
  expect(capacity.read).toBeLessThanOrEqual(0.5)
})

test("the status of sources joins each with its day in two queries; one without a day is there too", async () => {
  await Run.count({ ...key, at, failure: null, nextAt: "2026-11-21T20:00:00.000Z" })
  const { value, capacity } = await measure(() => Run.statuses(Date.parse(at)))
  expect(value).toMatchObject([
    { kind: "roster", pages: 1, lastFailure: null, nextAt: null },
    { kind: "schedule", lastFailure: { code: "feed.timeout" }, nextAt: "2026-11-21T20:00:00.000Z" },
  ])
  expect(capacity).toMatchObject({ calls: 2, write: 0 })
  expect(capacity.read).toBeLessThanOrEqual(1)
})
