import { ApiKey } from "@hub/core/api-key"
import { log } from "@hub/core/log"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import * as v from "valibot"
import { expect, onTestFinished, test, vi } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api
const body = { name: "My site" }

const Made = v.object({ data: v.looseObject({ id: v.string(), key: v.string() }) })
const madeBy = async (token: string) =>
  v.parse(Made, (await ask("POST", "/me/keys", { token, body })).json).data
const statusWith = async (key: string) =>
  (await ask("GET", "/games?x=1", { headers: { "x-api-key": key } })).status

test("a fan makes a key, reads with it, replaces it, and revokes both; each is a security event", async () => {
  const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined)
  onTestFinished(() => warned.mockRestore())
  const { token } = await aFan(api)
  const first = await madeBy(token)
  expect(await statusWith(first.key)).toBe(400)
  const answer = await ask("POST", `/me/keys/${first.id}/replace`, { token })
  const next = v.parse(Made, answer.json).data
  expect([await statusWith(first.key), await statusWith(next.key)]).toEqual([400, 400])
  const listed = await ask("GET", "/me/keys", { token })
  expect(listed.json).toMatchObject({
    data: [
      { id: next.id, name: "My site", state: "live" },
      { id: first.id, state: "replaced", replacedBy: next.id },
    ],
    next: null,
  })
  expect(listed.text).not.toContain(next.key.slice(8, -4))
  for (const { id } of [first, next])
    expect((await ask("DELETE", `/me/keys/${id}`, { token })).json).toEqual({ data: { id } })
  expect((await ask("GET", "/me/keys", { token })).json).toEqual({ data: [], next: null })
  const told = warned.mock.calls.filter(([label]) => label === "SECURITY")
  const events = told.map(([, line]) => v.parse(v.looseObject({ event: v.string() }), line).event)
  expect(events).toEqual([
    "security.api_key.made",
    "security.api_key.made",
    "security.api_key.revoked_by_owner",
    "security.api_key.revoked_by_owner",
  ])
  expect(JSON.stringify(warned.mock.calls)).not.toContain(next.key)
})

test("sent twice under one Idempotency-Key one key is made, and what is kept to answer again holds no key", async () => {
  const { token } = await aFan(api)
  const send = () => ask("POST", "/me/keys", { token, body, headers: { "idempotency-key": "k" } })
  const [first, again] = [await send(), await send()]
  const { key, ...rest } = v.parse(Made, first.json).data
  expect(ApiKey.isSecret(key)).toBe(true)
  expect(again.json).toEqual({ data: { ...rest, key: null } })
  expect(again.headers.get("idempotent-replayed")).toBe("true")
  expect((await ask("GET", "/me/keys", { token })).json).toMatchObject({ data: [{ id: rest.id }] })
})

test("keys are in what a fan takes along, without the keys, and end with the account", async () => {
  const { token } = await aFan(api)
  const { id, key } = await madeBy(token)
  const taken = await ask("GET", "/me/export", { token })
  expect(taken.json).toMatchObject({ data: { apiKeys: [{ id, name: "My site" }] } })
  expect(taken.text).not.toContain(ApiKey.hashOf(key))
  expect((await ask("DELETE", "/me", { token })).status).toBe(200)
  expect(await ApiKey.find(ApiKey.hashOf(key))).toBeUndefined()
  expect(await statusWith(key)).toBe(401)
})

test.each([
  {},
  { name: "" },
  { name: "a\nb" },
  { name: "x".repeat(65) },
  { name: "a", expiresAt: "2099-01-01" },
])("400 for a key of %j", async (wrong) => {
  const { token } = await aFan(api)
  expect((await ask("POST", "/me/keys", { token, body: wrong })).status).toBe(400)
})
