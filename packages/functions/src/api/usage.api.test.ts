import { tally } from "@hub/core/pulse/counts"
import { Snapshot } from "@hub/core/snapshot"
import { Usage } from "@hub/core/usage"
import { bucketsOf } from "@hub/core/usage/store"
import { expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf } from "../testing/parse.ts"

const ask = caller()
const browser = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
const today = () => new Date().toISOString().slice(0, 10)
const beacon = {
  weight: 1,
  start: { device: "phone", from: "search" },
  views: [{ page: "game", count: 2 }],
  actions: [{ action: "follow", count: 1 }],
}

async function send(body: object, headers: Record<string, string> = {}, sourceIp = "203.0.113.7") {
  const all = { "content-type": "application/json", "user-agent": browser, ...headers }
  return ask("/analytics/events", { method: "POST", body: JSON.stringify(body), headers: all, sourceIp })
}

/** What is stored of today once everything counted so far is written. */
async function stored() {
  await Usage.flush(0)
  return bucketsOf(today())
}

test("a visit is added to the sums of its hour; what is stored names nobody", async () => {
  const answer = await send(beacon)
  expect([answer.status, answer.json]).toEqual([200, { data: { counted: true, sampling: 1 } }])
  expect(answer.headers.get("cache-control")).toBe("private, no-store")
  expect(answer.headers.get("set-cookie")).toBeNull()
  const kept = await stored()
  expect(kept[0]?.counts).toMatchObject({ visits: 1, "view.game": 2, "action.follow": 1, "device.phone": 1 })
  expect(JSON.stringify(kept)).not.toMatch(/203\.0\.113|Mozilla|Firefox/)
})

test.each([
  ["asks not to be tracked", { dnt: "1" }],
  ["sends Global Privacy Control", { "sec-gpc": "1" }],
  ["is a machine", { "user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)" }],
  ["says no name", { "user-agent": "" }],
])("who %s is not counted as a visit", async (_who, headers) => {
  await send(beacon)
  const before = (await stored())[0]?.counts["visits"]
  expect((await send(beacon, headers)).json).toEqual({ data: { counted: false, sampling: 1 } })
  // Something has to be counted, so that there is something to write.
  Usage.takeBot()
  expect((await stored())[0]?.counts["visits"]).toBe(before)
})

test.each([
  ["a page that is none", { ...beacon, views: [{ page: "ana@example.com", count: 1 }] }],
  ["an event of its own", { ...beacon, actions: [{ action: "password hunter2", count: 1 }] }],
  ["more than it was asked", { ...beacon, email: "ana@example.com" }],
  ["a weight of its own", { ...beacon, weight: 1000 }],
  ["a number without end", { ...beacon, views: [{ page: "home", count: 1e9 }] }],
])("there is no place for %s", async (_what, body) => {
  expect(problemOf(await send(body)).code).toBe("VALIDATION_ERROR")
})

test.each([
  [0, 1],
  [1, 2],
  [2, 10],
] as const)("at level %d browsers are told to send one visit in %d", async (level, sampling) => {
  const answer = await caller({ level: async () => level })("/analytics/events", {
    method: "POST",
    body: JSON.stringify(beacon),
    headers: { "content-type": "application/json", "user-agent": browser },
  })
  expect(answer.json).toEqual({ data: { counted: true, sampling } })
})

test("at level 3 nothing is counted, and the answer says until when", async () => {
  const spent = caller({ level: async () => 3 })
  const answer = await spent("/analytics/events", {
    method: "POST",
    body: JSON.stringify(beacon),
    headers: { "content-type": "application/json", "user-agent": browser },
  })
  expect(problemOf(answer)).toMatchObject({ code: "DEGRADED", reason: "degraded.usage" })
})

test("what browsers saw of the edge is counted with the hub's health", async () => {
  tally.due(0)
  await send({ ...beacon, edge: { hits: 7, misses: 3, firstByteMs: 120 } })
  expect(tally.due(0).at(-1)?.counts).toMatchObject({ "edge.hit": expect.any(Number), "page.ms": 120 })
})

test.each([
  ["/analytics/summary", "usage.not_looked"],
  ["/status", "health.not_looked"],
])("%s is a 503 until somebody has looked", async (path, reason) => {
  await Snapshot.drop("usage")
  await Snapshot.drop("health")
  expect(problemOf(await ask(path)).reason).toBe(reason)
})

test("the summary is for everybody, the list and the figures are not", async () => {
  await send(beacon)
  await stored()
  await Usage.look(Date.now())
  const summary = await ask("/analytics/summary")
  expect(summary.json).toMatchObject({ data: { total: { pages: { game: expect.any(Number) } } } })
  const statuses = await Promise.all(
    ["/analytics/usage?startDate=2026-11-01&endDate=2026-11-30", "/admin/kpi"].map(
      async (path) => (await ask(path)).status,
    ),
  )
  expect(statuses).toEqual([401, 401])
})
