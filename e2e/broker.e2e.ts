import type { WebSocketRoute } from "playwright-core"
import { expect, test } from "vitest"
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
  // Beside pushes it would ask every two minutes.
  await expect.poll(() => asked.length - before, { timeout: 60_000 }).toBeGreaterThan(2)

  broker.isUp = true
  await expect.poll(() => broker.open.length, { timeout: 60_000 }).toBe(2)
  expect(await page.locator(".connection-bar").count()).toBe(0)
})
