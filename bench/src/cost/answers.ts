import { brotliCompressSync } from "node:zlib"
import { measure } from "@hub/core/capacity"
import { createApp } from "@hub/functions/api"
import { lambda } from "@hub/functions/handler/lambda"
import { createSite } from "@hub/functions/site"
import type { Measured } from "@hub/scripts/cost/measured"
import { getEvent } from "../event.ts"

type Answer = Measured["answers"]["home"]
type Handle = ReturnType<typeof lambda>

const routerSecret = "bench-router-secret"
const unlimited = { quota: 1e12, windowSeconds: 1 }
const limits = { read: unlimited, write: unlimited, auth: unlimited, reference: unlimited }
const TIMES = 100

/**
 * What the addresses take that a fan's browser asks for, each answered from the table: time
 * leaps past what a process keeps. `id` is the game's whose page it is.
 */
export async function answers(id: string): Promise<Measured["answers"]> {
  const state = { now: Date.now() }
  const given = { limits, routerSecret, now: () => (state.now += 61_000) }
  const api = lambda(createApp({ ...given, level: async () => 0 as const }))
  const site = lambda(createSite(given))
  return {
    home: await answerOf(api, "/api/v1/home"),
    game: await answerOf(api, `/api/v1/games/${id}`),
    config: await answerOf(api, "/api/v1/config"),
    page: await answerOf(site, "/"),
    gamePage: await answerOf(site, `/games/${id}`),
  }
}

async function answerOf(handle: Handle, path: string): Promise<Answer> {
  const ask = (headers = {}) => handle(getEvent(path, { "x-hub-edge": routerSecret, ...headers }))
  const first = await ask()
  if (first.statusCode !== 200) throw new Error(`${path} answers ${first.statusCode}: ${first.body}`)
  for (let n = 0; n < 20; n++) await ask()
  const before = process.cpuUsage()
  const { capacity } = await measure(async () => {
    for (let n = 0; n < TIMES; n++) await ask()
  })
  const { user, system } = process.cpuUsage(before)
  const etag = first.headers?.["etag"]
  const again = etag === undefined ? first : await ask({ "if-none-match": String(etag) })
  return {
    path,
    cpuMs: (user + system) / 1000 / TIMES,
    readUnits: capacity.read / TIMES,
    bytes: bytesOf(first),
    again: bytesOf(again),
  }
}

/** As it leaves the edge, which compresses what is not compressed yet. */
function bytesOf({ body, isBase64Encoded }: Awaited<ReturnType<Handle>>): number {
  if (isBase64Encoded) return Buffer.from(body, "base64").length
  return body ? brotliCompressSync(body).length : 0
}
