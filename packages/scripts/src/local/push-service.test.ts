import { createECDH, randomBytes } from "node:crypto"
import { exportJWK, generateKeyPair, SignJWT } from "jose"
import { beforeEach, describe, expect, test } from "vitest"
import type { Call } from "./http.ts"
import { createPushService } from "./push-service.ts"

const origin = "http://127.0.0.1:4566"
let now = Date.parse("2026-11-21T18:00:00.000Z")
const service = createPushService(
  () => origin,
  () => now,
)
const sender = await aSender()

/** Salt, record size, the length of a key, the key, and some ciphertext with its tag. */
const sealed = Buffer.concat([
  randomBytes(16),
  Buffer.from([0, 0, 16, 0, 65]),
  createECDH("prime256v1").generateKeys(),
  randomBytes(40),
])

async function aSender() {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true })
  const { x = "", y = "" } = await exportJWK(publicKey)
  const point = [Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]
  const key = Buffer.concat(point).toString("base64url")
  const vouch = async ({ aud = origin, hours = 12, sub = "https://hub.example" } = {}) => {
    const claims = new SignJWT({ aud, sub, exp: now / 1000 + hours * 3600 })
    const token = await claims.setProtectedHeader({ alg: "ES256", typ: "JWT" }).sign(privateKey)
    return `vapid t=${token}, k=${key}`
  }
  return { key, vouch }
}

function ask(method: string, path: string, headers: Record<string, string> = {}, body: Buffer | string = "") {
  const call: Call = { method, path, search: "", headers, body: Buffer.from(body), ip: "127.0.0.1" }
  return service(call)
}

async function aDevice(key: string): Promise<string> {
  const { headers } = await ask("POST", "/_local/push", {}, key)
  return String(headers?.["location"]).slice(origin.length)
}

async function send(
  path: string,
  over: Record<string, string | undefined> = {},
  body: Buffer = sealed,
): Promise<number> {
  const usual = { ttl: "60", "content-encoding": "aes128gcm", authorization: await sender.vouch() }
  const headers = Object.entries({ ...usual, ...over }).filter(([, value]) => value !== undefined)
  return (await ask("POST", path, Object.fromEntries(headers), body)).status
}

async function waiting(path: string): Promise<string[]> {
  const { body } = await ask("GET", `${path}/messages`)
  return JSON.parse(String(body)).map(({ body: text }: { body: string }) => text)
}

let device: string
beforeEach(async () => {
  now = Date.parse("2026-11-21T18:00:00.000Z")
  device = await aDevice(sender.key)
})

test("a message waits for its device, once", async () => {
  expect(await send(device)).toBe(201)
  expect(await waiting(device)).toEqual([sealed.toString("base64url")])
  expect(await waiting(device)).toEqual([])
})

test("a later message on the same topic takes the place of the earlier one", async () => {
  await send(device, { topic: "game-1" })
  await send(device, { topic: "game-2" })
  await send(device, { topic: "game-1" })
  expect(await waiting(device)).toHaveLength(2)
})

test("what has waited for longer than its TTL is gone", async () => {
  await send(device, { ttl: "60" })
  now += 60_000
  expect(await waiting(device)).toEqual([])
})

test("404 for what was never a subscription, 410 for what is none any more", async () => {
  expect(await send("/_local/push/nobody")).toBe(404)
  await ask("DELETE", device)
  expect(await send(device)).toBe(410)
})

describe("refused is what", () => {
  test.each<[string, number, Record<string, string | undefined>, Buffer?]>([
    ["has no TTL", 400, { ttl: undefined }],
    ["has a TTL that is no number", 400, { ttl: "soon" }],
    ["is encrypted the old way", 415, { "content-encoding": "aesgcm" }],
    ["is not encrypted", 400, {}, Buffer.from("Duke 10, NC State 14")],
    ["is too large", 413, {}, Buffer.concat([sealed, Buffer.alloc(4_096)])],
    ["has an urgency of its own", 400, { urgency: "now" }],
    ["has a topic that is too long", 400, { topic: "x".repeat(33) }],
    ["nobody vouches for", 401, { authorization: undefined }],
    ["has a token that is none", 401, { authorization: `vapid t=a.b.c, k=${sender.key}` }],
  ])("%s", async (_what, status, headers, body) => {
    expect(await send(device, headers, body)).toBe(status)
  })

  test.each([
    ["was signed for another service", { aud: "https://fcm.googleapis.com" }],
    ["is signed for two days", { hours: 48 }],
    ["has expired", { hours: -1 }],
    ["does not say whom to write to", { sub: "hub" }],
  ])("%s", async (_what, claims) => {
    expect(await send(device, { authorization: await sender.vouch(claims) })).toBe(401)
  })

  test("was signed by somebody else than the device subscribed to", async () => {
    const other = await aSender()
    expect(await send(device, { authorization: await other.vouch() })).toBe(403)
  })
})
