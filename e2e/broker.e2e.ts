import type { Game, Home } from "@hub/functions/client"
import type { WebSocketRoute } from "playwright-core"
import { expect, inject, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

test("a broker that goes away leaves polls, and pushes come back with it", { timeout: 150_000 }, async () => {
  const broker = { isUp: true, open: [] as WebSocketRoute[], refused: 0 }
  const asked: number[] = []
  const page = await hub.open("/robots.txt")
  await page.routeWebSocket(/\/mqtt/, async (socket) => {
    if (!broker.isUp) {
      broker.refused += 1
      return socket.close()
    }
    broker.open.push(socket)
    socket.connectToServer()
    return undefined
  })
  page.on("request", (request) => request.url().endsWith("/api/v1/home") && asked.push(Date.now()))
  await page.goto("/")
  await page.locator("a.lead").waitFor()
  await expect.poll(() => broker.open.length, { timeout: 30_000 }).toBe(1)

  broker.isUp = false
  const before = asked.length
  await Promise.all(broker.open.map((socket) => socket.close()))
  await expect.poll(() => broker.refused, { timeout: 30_000 }).toBeGreaterThan(0)
  // Once because something may have been missed, and then as it polls: beside pushes it would ask after 45 s of silence.
  await expect.poll(() => asked.length - before, { timeout: 60_000 }).toBeGreaterThan(1)

  broker.isUp = true
  await expect.poll(() => broker.open.length, { timeout: 60_000 }).toBe(2)
  expect(await page.locator(".connection-bar").count()).toBe(0)
})

/** What the ingest would publish of a game; a version that no look of this hour reaches. */
async function publish(game: Game, homeScore: number): Promise<void> {
  const { data: config } = JSON.parse(await (await fetch(`${hub.url()}/api/v1/config`)).text())
  const { id, sport, seq, status, statusDetail, startsAt, gameDay, timeTbd, period, clock, situation } = game
  const side = ({ teamId, score, linescores, winner }: Game["home"]) => ({
    teamId,
    score,
    linescores,
    winner,
  })
  const change = {
    id,
    sport,
    seq,
    status,
    statusDetail,
    startsAt,
    gameDay,
    timeTbd,
    period,
    clock,
    situation,
    version: game.version + 100_000,
    home: { ...side(game.home), score: homeScore },
    away: side(game.away),
    finalAt: null,
    corrections: 0,
    thread: null,
    updatedAt: new Date().toISOString(),
  }
  const topic = encodeURIComponent(`${config.realtime.topics}/live`)
  await fetch(`${inject("awsUrl")}/topics/${topic}?qos=0`, {
    method: "POST",
    headers: { authorization: "AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/iotdata/aws4_request" },
    body: JSON.stringify({ v: 1, at: change.updatedAt, changes: [change] }),
  })
}

test("a score that is pushed is on two screens at once, within seconds and without a question", async () => {
  const asked: string[] = []
  const screens = await Promise.all(
    [1, 2].map(async () => {
      const page = await hub.open("/robots.txt")
      const isOpen = page.waitForEvent("websocket").then((socket) => socket.waitForEvent("framesent"))
      await page.goto("/")
      await isOpen
      page.on("request", (request) => request.url().endsWith("/api/v1/home") && asked.push(request.url()))
      return page
    }),
  )
  const { data }: { data: Home } = JSON.parse(await (await fetch(`${hub.url()}/api/v1/home`)).text())
  const game = data.live.find(({ status }) => status === "live")
  if (!game) throw new Error("the demo has no live game")
  // What lay between the page and the connection has been asked for by now.
  await Promise.all(screens.map((page) => page.waitForLoadState("networkidle")))
  asked.length = 0
  const told = Date.now()
  await publish(game, 397)
  await Promise.all(screens.map((page) => page.getByText("397").first().waitFor({ timeout: 10_000 })))
  expect(Date.now() - told).toBeLessThan(10_000)
  expect(asked).toEqual([])
})
