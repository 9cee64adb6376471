import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"
import { tally } from "@hub/core/pulse/counts"
import { expect, onTestFinished, test } from "vitest"
import { probe } from "./probe.ts"

const now = Date.parse("2026-11-21T20:00:00.000Z")

/** A site that answers like this, its address, and what a probe of it counted. */
async function probed(listener: RequestListener) {
  const server = createServer(listener).listen(0, "127.0.0.1")
  onTestFinished(() => void server.close())
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  tally.due(0)
  const before = tally.due(0)
  expect(before).toEqual([])
  const found = await probe(`http://127.0.0.1:${port}`, () => now)
  return { found, counts: tally.due(0).at(-1)?.counts ?? {} }
}

function site(games: object[], asOf: string): RequestListener {
  return (request, response) => {
    if (request.url === "/") return void response.end("<!doctype html>")
    response.setHeader("x-hub-as-of", asOf).end(JSON.stringify({ data: games, next: null }))
  }
}

test("a site that answers is up; without a live game nothing is said of ages", async () => {
  const { found, counts } = await probed(site([], "2026-11-21T10:00:00.000Z"))
  expect(found).toMatchObject({ isUp: true, ageSeconds: null })
  expect(counts["probe.up"]).toBeGreaterThan(0)
})

test("a live score is as old as its answer says, and late above 30 s", async () => {
  const live = [{ status: "live" }]
  const fresh = await probed(site(live, "2026-11-21T19:59:30.000Z"))
  expect(fresh.found.ageSeconds).toBe(30)
  expect(fresh.counts["age.late"] ?? 0).toBe(0)
  const late = await probed(site(live, "2026-11-21T19:59:29.000Z"))
  expect(late.found.ageSeconds).toBe(31)
  expect(late.counts["age.late"]).toBe(1)
})

test("a site whose API fails is down, its pages or not", async () => {
  const { found, counts } = await probed((request, response) => {
    response.writeHead(request.url === "/" ? 200 : 503).end("{}")
  })
  expect(found).toMatchObject({ isUp: false, ageSeconds: null })
  expect(counts["probe.down"]).toBe(1)
})

test("a site where nobody answers is down", async () => {
  const { found } = await probed((request) => void request.socket.destroy())
  expect(found.isUp).toBe(false)
})
