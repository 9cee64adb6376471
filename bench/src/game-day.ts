import { easternDay } from "@hub/core/clock"
import { Game } from "@hub/core/game"
import { createApp } from "@hub/functions/api"
import { lambda } from "@hub/functions/handler/lambda"
import { Hono } from "hono"
import { handle } from "hono/aws-lambda"
import { canTheTable } from "./canned.ts"
import { getEvent } from "./event.ts"
import { compare, type Effort, type Variant } from "./ratio.ts"
import type { Section } from "./report.ts"

const unlimited = { quota: 1e12, windowSeconds: 1 }
const limits = { read: unlimited, write: unlimited, auth: unlimited, reference: unlimited }

/** The proof of the router is part of every request's work in production, so it is part of it here. */
const routerSecret = "bench-router-secret"

/**
 * One request for today's scoreboard through the whole Lambda handler, beside a bare Hono app on the same
 * adapter that returns the same text, and beside a handler that queries the entities and serialises them for every request.
 */
export async function gameDaySections(effort: Effort): Promise<Section[]> {
  const variants = await gameDayVariants()
  const local = await compare(variants, effort)
  const undo = canTheTable()
  const canned = await compare(variants, effort)
  undo()
  const note = "CPU of our process per request: payload 2.0 event in, result out."
  return [
    { title: "Game-day GET, canned table answers", note, unit: "µs", rows: canned },
    {
      title: "Game-day GET, DynamoDB Local",
      note: `${note} The table's own CPU is not in it.`,
      unit: "µs",
      rows: local,
    },
  ]
}

async function gameDayVariants(): Promise<Variant[]> {
  const day = easternDay(Date.now())
  const ask = (headers = {}) =>
    getEvent(`/api/v1/scoreboard?day=${day}`, { "x-hub-edge": routerSecret, ...headers })
  const event = ask()
  const fixed = Date.now()
  const state = { now: fixed }
  // The level is one read in 30 s of an instance; in leaping time it would be one in fifteen requests.
  const given = { limits, routerSecret, level: async () => 0 as const }
  const leaping = lambda(createApp({ ...given, now: () => (state.now += 2_000) }))
  const still = lambda(createApp({ ...given, now: () => fixed }))
  const first = await still(ask({ "accept-encoding": "identity" }))
  if (first.statusCode !== 200)
    throw new Error(`the request to measure answers ${first.statusCode}: ${first.body}`)
  const etag = String(first.headers?.["etag"])
  const known = ask({ "if-none-match": etag })
  const headers = { "content-type": "application/json" }
  const bareHono = handle(new Hono().get("*", (c) => c.body(first.body, 200, headers)))
  return [
    { name: "bare Hono, canned text", run: () => bareHono(event) },
    { name: "no framework, canned text", run: async () => ({ statusCode: 200, headers, body: first.body }) },
    { name: "hub, snapshot", run: () => leaping(event) },
    { name: "hub, snapshot, 304", run: () => leaping(known) },
    { name: "hub, within the second", run: () => still(event) },
    {
      name: "no framework, entity query",
      run: async () => {
        const { items } = await Game.list({ from: day, to: day, limit: 50 })
        return { statusCode: 200, headers, body: JSON.stringify({ data: { day, games: items } }) }
      },
    },
  ]
}
