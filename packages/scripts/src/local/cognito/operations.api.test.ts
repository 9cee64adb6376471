import { measure } from "@hub/core/capacity"
import { Cost } from "@hub/core/cost"
import { Pulse } from "@hub/core/pulse"
import { Usage } from "@hub/core/usage"
import { saveAs } from "@hub/core/usage/store"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import { afterAll, describe, expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api
const admin = await aFan(api, "admins")
const fan = await aFan(api)
const moderator = await aFan(api, "moderators")

const range = "startDate=2026-11-16&endDate=2026-11-29"

async function aDay(day: string, views: number) {
  const sketch = "0".repeat(512)
  await saveAs("test", { hour: `${day}T12`, counts: { visits: 1, "view.home": views }, sketch })
  await Usage.look(Date.parse(`${day}T20:00:00.000Z`))
}

test("an admin reads the use by day, week and month, page by page", async () => {
  await aDay("2026-11-18", 3)
  await aDay("2026-11-25", 4)
  const weeks = await ask("GET", `/analytics/usage?${range}&groupBy=week`, { token: admin.token })
  expect(weeks.json).toMatchObject({
    data: [
      { from: "2026-11-16", to: "2026-11-22", views: 3 },
      { from: "2026-11-23", to: "2026-11-29", views: 4 },
    ],
    next: null,
  })
  const months = await ask("GET", `/analytics/usage?${range}&groupBy=month`, { token: admin.token })
  expect(months.json).toMatchObject({ data: [{ from: "2026-11-16", to: "2026-11-29", views: 7 }] })
  const first = await ask("GET", `/analytics/usage?${range}&limit=10`, { token: admin.token })
  const next = String(Object(first.json).next)
  const second = await ask("GET", `/analytics/usage?${range}&limit=10&cursor=${next}`, { token: admin.token })
  expect([Object(first.json).data.length, Object(second.json).data.length, Object(second.json).next]).toEqual(
    [10, 4, null],
  )
  expect(Object(second.json).data[0].from).toBe("2026-11-26")
})

test.each([
  ["startDate=2026-11-30&endDate=2026-11-29"],
  ["startDate=2026-02-31&endDate=2026-03-01"],
  ["startDate=2020-01-01&endDate=2026-11-29"],
  ["endDate=2026-11-29"],
  [`${range}&groupBy=year`],
  [`${range}&user=ana`],
])("400 for %s", async (query) => {
  expect((await ask("GET", `/analytics/usage?${query}`, { token: admin.token })).status).toBe(400)
})

test("a cursor of one grouping is none of another", async () => {
  const first = await ask("GET", `/analytics/usage?${range}&limit=2`, { token: admin.token })
  const next = String(Object(first.json).next)
  const other = await ask("GET", `/analytics/usage?${range}&limit=2&groupBy=week&cursor=${next}`, {
    token: admin.token,
  })
  expect(Object(other.json).reason).toBe("cursor.invalid")
})

test.each([`/analytics/usage?${range}`, "/admin/kpi"])("%s is for admins", async (path) => {
  const answers = await Promise.all(
    [undefined, fan.token, moderator.token, admin.token].map((token) =>
      ask("GET", path, token ? { token } : {}),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 200])
  expect(answers[3]?.headers.get("cache-control")).toBe("private, no-store")
})

test("the figures of a day are one Query", async () => {
  await Pulse.saveAs("test", { hour: "2026-11-20T12", counts: { "req.api.2xx": 4, "req.api.le1": 4 } })
  const { value, capacity } = await measure(() =>
    ask("GET", "/admin/kpi?day=2026-11-20", { token: admin.token }),
  )
  expect(value.json).toMatchObject({ data: { day: "2026-11-20", latency: { count: 4 }, serverErrorRate: 0 } })
  expect(capacity.calls).toBe(1)
})

test("a fan who leaves takes nothing out of the sums, because nothing in them is theirs", async () => {
  const leaving = await aFan(api)
  const before = await ask("GET", `/analytics/usage?${range}&groupBy=month`, { token: admin.token })
  expect((await ask("DELETE", "/me", { token: leaving.token, body: {} })).status).toBeLessThan(500)
  const after = await ask("GET", `/analytics/usage?${range}&groupBy=month`, { token: admin.token })
  expect(after.json).toEqual(before.json)
  expect(after.text).not.toContain(leaving.id)
})

describe("a level by hand", () => {
  const path = "/admin/costs/level"
  const order = { level: 2, hours: 3, why: "a storm of bots" }
  const own = () => Cost.release({ by: admin.id, why: "the test is over", now: Date.now() })
  afterAll(own)

  test.each([
    ["GET", {}],
    ["PUT", { body: order }],
    ["DELETE", {}],
  ])("%s is for admins alone, and changes nothing for others", async (method, sent) => {
    const answers = await Promise.all(
      [undefined, fan.token, moderator.token].map((token) =>
        ask(method, path, { ...sent, ...(token !== undefined && { token }) }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403])
    expect(await Cost.held(Date.now())).toBeNull()
  })

  test("is held until it expires, on record with its reason, and once for two sendings", async () => {
    const headers = { "idempotency-key": "hold-1" }
    const held = await ask("PUT", path, { token: admin.token, body: order, headers })
    const again = await ask("PUT", path, { token: admin.token, body: order, headers })
    expect([held.status, again.headers.get("idempotent-replayed")]).toEqual([200, "true"])
    expect(held.json).toMatchObject({ data: { level: 2, why: order.why, by: admin.id } })
    expect(again.json).toEqual(held.json)
    const { at, until } = Object(held.json).data
    expect(Date.parse(until) - Date.parse(at)).toBe(3 * 3_600_000)
    const read = await ask("GET", path, { token: admin.token })
    expect(read.json).toMatchObject({ data: { held: Object(held.json).data } })

    const ended = await ask("DELETE", path, { token: admin.token })
    expect(ended.json).toMatchObject({ data: { held: null } })
    const record = await ask("GET", "/desk/audit?subject=hub-level&limit=2", { token: admin.token })
    expect(Object(record.json).data).toMatchObject([
      { action: "level.release", by: admin.id },
      { action: "level.hold", by: admin.id, why: `2 until ${until}: a storm of bots` },
    ])
  })

  test.each([
    ["without an end", { level: 2, why: "x" }],
    ["for more than a day", { ...order, hours: 24.5 }],
    ["for no time", { ...order, hours: 0 }],
    ["at a level there is not", { ...order, level: 4 }],
    ["without a reason", { ...order, why: " " }],
    ["with something else beside", { ...order, until: "2027-01-01" }],
  ])("is not held %s", async (_how, body) => {
    expect((await ask("PUT", path, { token: admin.token, body })).status).toBe(400)
    expect(await Cost.held(Date.now())).toBeNull()
  })
})
