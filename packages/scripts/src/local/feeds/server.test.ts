import { afterEach, describe, expect, test } from "vitest"
import type { Fault } from "./faults.ts"
import { leagues } from "./leagues.ts"
import { type Feeds, startFeeds } from "./server.ts"

const NOW = Date.parse("2026-11-21T20:07:30.400Z")
const open: Feeds[] = []

async function feeds(faults: Fault[] = [], now = () => NOW): Promise<Feeds> {
  const started = await startFeeds({ port: 0, now, faults })
  open.push(started)
  return started
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const BOARD = "/apis/site/v2/sports/football/college-football/scoreboard?groups=80"

function read({ url }: Feeds, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url + path, { headers: { "user-agent": "hub-tests (+https://example.org)", ...headers } })
}

test("all eight leagues answer all endpoints with JSON", async () => {
  const server = await feeds()
  const rests = (id: string) => [
    "scoreboard",
    "teams",
    `teams/${id}`,
    `teams/${id}/schedule`,
    `teams/${id}/roster`,
    "rankings",
    "news",
  ]
  for (const { path, ourId } of leagues) {
    const site = rests(ourId).map((rest) => `/apis/site/v2/sports/${path}/${rest}`)
    const answers = await Promise.all(
      [...site, `/apis/v2/sports/${path}/standings`].map((one) => read(server, one)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await Promise.all(answers.map((answer) => expect(answer.json()).resolves.toBeTypeOf("object")))
  }
})

describe("caching", () => {
  test("an answer says how long it is good, and is not sent again to whoever has it", async () => {
    const server = await feeds()
    const first = await read(server, BOARD)
    const again = await read(server, BOARD, { "if-none-match": first.headers.get("etag") ?? "" })
    expect(first.headers.get("cache-control")).toMatch(/^max-age=\d+$/)
    expect(again.status).toBe(304)
    expect(await again.text()).toBe("")
  })

  test("a live score that moves on changes the validator", async () => {
    const clock = { now: NOW }
    const server = await feeds([], () => clock.now)
    const first = await read(server, BOARD)
    clock.now += 40 * 60_000
    const later = await read(server, BOARD, { "if-none-match": first.headers.get("etag") ?? "" })
    expect(later.status).toBe(200)
  })

  test("two answers within a second are the same", async () => {
    const clock = { now: NOW }
    const server = await feeds([], () => clock.now)
    const first = await (await read(server, BOARD)).text()
    clock.now += 500
    expect(await (await read(server, BOARD)).text()).toBe(first)
  })

  test("gzip for whoever accepts it", async () => {
    const server = await feeds()
    const zipped = await read(server, BOARD, { "accept-encoding": "gzip" })
    const plain = await read(server, BOARD, { "accept-encoding": "identity" })
    expect(zipped.headers.get("content-encoding")).toBe("gzip")
    expect(plain.headers.get("content-encoding")).toBeNull()
    expect(await zipped.json()).toEqual(await plain.json())
  })
})

test("browsers get a page that says no", async () => {
  const answer = await read(await feeds(), BOARD, { "user-agent": "Mozilla/5.0 (X11; Linux x86_64)" })
  expect(answer.status).toBe(403)
  expect(answer.headers.get("content-type")).toBe("text/html")
})

test("errors have ESPN's body and a fitting status", async () => {
  const server = await feeds()
  const range = await read(server, `${BOARD}&dates=20261101-20261120`)
  expect(range.status).toBe(400)
  expect(await range.json()).toEqual({ code: 400, message: "Failed to get events endpoint." })
  expect((await read(server, "/apis/site/v2/sports/football/college-football/teams/0/schedule")).status).toBe(
    400,
  )
  expect((await read(server, "/nothing")).status).toBe(404)
  expect((await read(server, "/scoreboard/football/fbs/soon/all-conf")).status).toBe(404)
})

describe("faults", () => {
  test("a status with Retry-After, for as many requests as said", async () => {
    const server = await feeds([{ kind: "status", status: 429, retryAfter: "7", times: 1 }])
    const first = await read(server, BOARD)
    expect([first.status, first.headers.get("retry-after")]).toEqual([429, "7"])
    expect((await read(server, BOARD)).status).toBe(200)
  })

  test("a fault with a path leaves the others alone", async () => {
    const server = await feeds([{ kind: "status", status: 500, path: "/news" }])
    expect((await read(server, "/apis/site/v2/sports/football/college-football/news")).status).toBe(500)
    expect((await read(server, BOARD)).status).toBe(200)
  })

  test("a page instead of JSON, half a JSON, nothing, far too much", async () => {
    const server = await feeds([
      { kind: "html", times: 1 },
      { kind: "truncated", times: 1 },
      { kind: "empty", times: 1 },
      { kind: "oversized", bytes: 3_000_000, times: 1 },
    ])
    const texts = [
      await read(server, BOARD),
      await read(server, BOARD),
      await read(server, BOARD),
      await read(server, BOARD),
    ].map((answer) => answer.text())
    const [html = "", half = "", empty, huge = ""] = await Promise.all(texts)
    expect(html).toMatch(/^<!DOCTYPE html>/)
    expect(() => JSON.parse(half) as unknown).toThrow(SyntaxError)
    expect(half.length).toBeGreaterThan(1_000)
    expect(empty).toBe("")
    expect(huge).toHaveLength(3_000_000)
  })

  test("a cut connection", async () => {
    const server = await feeds([{ kind: "reset" }])
    await expect(read(server, BOARD)).rejects.toThrow("fetch failed")
  })

  test("latency delays the right answer", async () => {
    const server = await feeds([{ kind: "latency", ms: 60 }])
    const start = performance.now()
    const answer = await read(server, BOARD)
    expect(answer.status).toBe(200)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  test("faults can be set and cleared while it runs; nonsense is refused", async () => {
    const server = await feeds()
    const post = (body: unknown) =>
      fetch(`${server.url}/_faults`, { method: "POST", body: JSON.stringify(body) })
    expect((await post([{ kind: "status", status: 403 }])).status).toBe(204)
    expect((await read(server, BOARD)).status).toBe(403)
    expect((await post([{ kind: "earthquake" }])).status).toBe(400)
    expect((await read(server, BOARD)).status).toBe(403)
    expect((await post([])).status).toBe(204)
    expect((await read(server, BOARD)).status).toBe(200)
  })
})

test("a port that is taken is an error, not a crash", async () => {
  const first = await feeds()
  await expect(startFeeds({ port: Number(new URL(first.url).port) })).rejects.toThrow("EADDRINUSE")
})
