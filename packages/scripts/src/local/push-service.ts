import { randomBytes, randomUUID } from "node:crypto"
import { importJWK, jwtVerify } from "jose"
import { type Call, type Emulator, jsonReply, type Reply } from "./http.ts"

/** A notice on its way, as its sender encrypted it. */
export type Carried = {
  id: string
  topic: string | null
  ttl: number
  urgency: string
  body: string
  at: number
}

type Device = { key: string | null; waiting: Carried[]; isGone: boolean }

const BASE = "/_local/push"
/** RFC 8030, 7.2: no service has to take more. */
const LARGEST = 4_096
const DAY = 86_400_000
const urgencies = new Set(["very-low", "low", "normal", "high"])

/**
 * A push service as browsers' makers run them (RFC 8030), with VAPID (RFC 8292) and encrypted messages only (RFC 8188, 8291).
 * `POST /_local/push` subscribes, with the sender's key as its body; whoever has the address that this answers sends to it.
 * In place of HTTP/2's push, a device asks `GET …/messages` for what waits for it. `now` in ms.
 */
export function createPushService(origin: () => string, now: () => number): Emulator {
  const devices = new Map<string, Device>()
  return async (call) => {
    const [id, part] = call.path.slice(BASE.length + 1).split("/")
    if (!id)
      return call.method === "POST" ? subscribe(devices, call, origin()) : refusal(405, "POST subscribes")
    const device = devices.get(id)
    if (!device) return refusal(404, "No such subscription")
    if (device.isGone) return refusal(410, "The subscription has ended")
    if (call.method === "DELETE") return { status: Object.assign(device, { isGone: true }) && 204 }
    if (call.method === "GET" && part === "messages") return jsonReply(200, collected(device, now()))
    if (call.method === "POST" && part === undefined) return take(device, call, origin(), now())
    return refusal(405, "POST sends, GET …/messages collects, DELETE ends")
  }
}

function subscribe(devices: Map<string, Device>, { body }: Call, origin: string): Reply {
  const id = randomBytes(16).toString("base64url")
  devices.set(id, { key: body.toString() || null, waiting: [], isGone: false })
  const endpoint = `${origin}${BASE}/${id}`
  return {
    ...jsonReply(201, { endpoint }),
    headers: { "content-type": "application/json", location: endpoint },
  }
}

/** What is still fresh, once. */
function collected(device: Device, now: number): Carried[] {
  const fresh = device.waiting.filter(({ at, ttl }) => at + ttl * 1000 > now)
  device.waiting = []
  return fresh
}

async function take(device: Device, call: Call, origin: string, now: number): Promise<Reply> {
  const { headers, body } = call
  const wrong = problemWith(call)
  if (wrong) return refusal(...wrong)
  const voucher = await vouchedBy(headers["authorization"] ?? "", origin, now)
  if (!voucher) return refusal(401, "No valid VAPID signature")
  if (device.key !== null && voucher !== device.key) return refusal(403, "Signed with another key")
  const { topic = null, urgency = "normal" } = headers
  const id = randomUUID()
  const message = {
    id,
    topic,
    ttl: Number(headers["ttl"]),
    urgency,
    body: body.toString("base64url"),
    at: now,
  }
  device.waiting = [...device.waiting.filter((one) => topic === null || one.topic !== topic), message]
  return { status: 201, headers: { location: `${origin}${BASE}-message/${id}`, ttl: headers["ttl"] ?? "0" } }
}

function problemWith({ headers, body }: Call): [number, string] | undefined {
  if (!/^\d+$/.test(headers["ttl"] ?? "")) return [400, "TTL is missing or no number"]
  if (headers["content-encoding"] !== "aes128gcm") return [415, "Only aes128gcm is taken"]
  if (body.length > LARGEST) return [413, `At most ${LARGEST} bytes`]
  if (headers["urgency"] !== undefined && !urgencies.has(headers["urgency"])) return [400, "Unknown urgency"]
  if (headers["topic"] !== undefined && !/^[\w-]{1,32}$/.test(headers["topic"])) return [400, "Not a topic"]
  // Salt, record size, and a key of 65 bytes: what RFC 8291 puts before the ciphertext.
  if (body.length < 16 + 4 + 1 + 65 + 17 || body[20] !== 65) return [400, "Not an encrypted message"]
  return undefined
}

/** The sender's key, where it has signed for this service and not for longer than a day. */
async function vouchedBy(header: string, origin: string, now: number): Promise<string | undefined> {
  const [, token = ""] = /\bt=([\w.-]+)/.exec(header) ?? []
  const [, key = ""] = /\bk=([\w-]+)/.exec(header) ?? []
  const point = Buffer.from(key, "base64url")
  if (!header.startsWith("vapid ") || point.length !== 65) return undefined
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")]
  try {
    const publicKey = await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256")
    const options = { audience: origin, algorithms: ["ES256"], currentDate: new Date(now) }
    const { payload } = await jwtVerify(token, publicKey, options)
    const isShort = payload.exp !== undefined && payload.exp * 1000 <= now + DAY
    return isShort && /^(https:|mailto:)/.test(payload.sub ?? "") ? key : undefined
  } catch {
    return undefined
  }
}

function refusal(status: number, message: string): Reply {
  return jsonReply(status, { message })
}
