import { randomBytes } from "node:crypto"
import { newId } from "@hub/core/id"
import { describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"

const ask = caller()
const keys = () => ({
  p256dh: randomBytes(65).toString("base64url"),
  auth: randomBytes(16).toString("base64url"),
})
const device = (over: object = {}) => ({
  endpoint: `https://updates.push.services.mozilla.com/wpush/v2/${newId(Date.now())}`,
  keys: keys(),
  teams: { "football-152": ["start", "final"] },
  delaySeconds: 30,
  spoilerFree: true,
  ...over,
})
const put = (body: object, call = ask) =>
  call("/push", {
    method: "PUT",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  })

test("the key is a point of P-256, for everybody and kept for minutes", async () => {
  const { status, json, headers } = await ask("/push")
  expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=300, stale-if-error=86400"])
  const { publicKey } = Object(json).data
  expect(Buffer.from(publicKey, "base64url")).toHaveLength(65)
})

test("a device is remembered without an account, and forgotten by the name it was given", async () => {
  const { status, json, headers } = await put(device())
  expect([status, headers.get("cache-control")]).toEqual([200, "private, no-store"])
  const { id, until } = Object(json).data
  expect(Date.parse(until)).toBeGreaterThan(Date.now() + 59 * 86_400_000)
  for (const _ of [1, 2]) {
    const answer = await ask(`/push/${id}`, { method: "DELETE" })
    expect([answer.status, answer.json]).toEqual([200, { data: { id } }])
  }
})

test("the same endpoint is the same device, whatever it wants", async () => {
  const one = device()
  const ids = [await put(one), await put({ ...one, teams: { "baseball-95": ["score"] } })]
  expect(new Set(ids.map(({ json }) => Object(json).data.id)).size).toBe(1)
})

describe("422 for an address that is no push service's", () => {
  test.each([
    "https://example.com/push",
    "http://fcm.googleapis.com/fcm/send/abc",
    "https://169.254.169.254/latest/meta-data",
    "https://fcm.googleapis.com.evil.example/",
  ])("%s", async (endpoint) => {
    const { status, json } = await put(device({ endpoint }))
    expect([status, Object(json).code]).toEqual([422, "UNPROCESSABLE"])
  })
})

describe("400 for", () => {
  test.each<[string, object]>([
    ["no team", { teams: {} }],
    ["a team without events", { teams: { "football-152": [] } }],
    ["an event nobody knows", { teams: { "football-152": ["goal"] } }],
    ["a name that is no team", { teams: { __proto_x: ["final"] } }],
    [
      "21 teams",
      { teams: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`football-${n}`, ["final"]])) },
    ],
    ["a delay of three minutes", { delaySeconds: 180 }],
    ["a key that is too short", { keys: { ...keys(), p256dh: "abc" } }],
    ["an endpoint that is no address", { endpoint: "push" }],
    ["a member nobody knows", { userId: "ada" }],
  ])("%s", async (_what, over) => {
    expect((await put(device(over))).status).toBe(400)
  })
})

test("400 for a device's id that cannot be one", async () => {
  expect((await ask("/push/x", { method: "DELETE" })).status).toBe(400)
})

test("503 where the money is spent: devices are not added, and can always be taken out", async () => {
  const poor = caller({ level: async () => 3 })
  const refused = await put(device(), poor)
  expect([refused.status, Object(refused.json).code]).toEqual([503, "DEGRADED"])
  expect((await poor(`/push/${"a".repeat(22)}`, { method: "DELETE" })).status).toBe(200)
})

test("403 for another site's page", async () => {
  const headers = { "content-type": "application/json", "sec-fetch-site": "cross-site" }
  const { status } = await ask("/push", { method: "PUT", body: JSON.stringify(device()), headers })
  expect(status).toBe(403)
})
