import { aPushDevice, type PushDevice } from "@hub/scripts/local/testing/push-device"
import type { CDPSession, Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { takenOver, useHub } from "./hub.ts"

const hub = useHub()

/** A browser whose push service is the local one: the real ones cannot be reached from a test. */
async function subscribing(page: Page, { subscription }: PushDevice): Promise<void> {
  await page.addInitScript((json) => {
    // A headless browser has nowhere to show a notice, and so allows none.
    Object.assign(globalThis, {
      Notification: { permission: "granted", requestPermission: async () => "granted" },
    })
    const KEY = "test.subscribed"
    const made = { toJSON: () => json, unsubscribe: async () => localStorage.removeItem(KEY) }
    Object.assign(PushManager.prototype, {
      subscribe: async (options: object) => {
        localStorage.setItem(KEY, JSON.stringify(options))
        return made
      },
      getSubscription: async () => (localStorage.getItem(KEY) ? made : null),
    })
  }, subscription)
}

/** What the ingest would say of a game, put where the table's stream puts it. */
async function scored(gameId: string, home: number): Promise<void> {
  const sides = { home: { teamId: "1", score: home }, away: { teamId: "2", score: 10 } }
  const event = {
    version: 2,
    id: `${gameId}:900`,
    gameId,
    seq: 900,
    type: "game.score",
    at: new Date().toISOString(),
    sport: "softball",
    status: "live",
    statusDetail: "",
    startsAt: new Date().toISOString(),
    period: 1,
    clock: null,
    play: null,
    points: { home, away: 0 },
    ...sides,
  }
  const Detail = JSON.stringify(event)
  const entry = { EventBusName: "Events", Source: "hub.games", DetailType: event.type, Detail }
  const headers = {
    "x-amz-target": "AWSEvents.PutEvents",
    authorization: "AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/events/aws4_request",
  }
  await fetch(inject("awsUrl"), { method: "POST", headers, body: JSON.stringify({ Entries: [entry] }) })
}

/** Hands a message to the worker, as the browser does when its push service has one. */
async function delivering(page: Page): Promise<(data: string) => Promise<unknown>> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const known = Promise.withResolvers<string>()
  session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    const [first] = registrations
    if (first) known.resolve(first.registrationId)
  })
  await session.send("ServiceWorker.enable")
  const registrationId = await known.promise
  const origin = new URL(page.url()).origin
  return (data) => session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data })
}

/** The page's worker, which notes what it would show. */
async function noting(page: Page): Promise<{ shown: () => Promise<string[]>; tap: () => Promise<unknown> }> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated")
  const [worker] = page.context().serviceWorkers()
  if (!worker) throw new Error("no worker")
  await worker.evaluate(() => {
    const told: { title: string; body: string; data: unknown; close: () => void }[] = []
    const show = async (title: string, { body, data }: { body: string; data: unknown }) =>
      void told.push({ title, body, data, close: () => undefined })
    Object.assign(Reflect.get(globalThis, "registration"), { showNotification: show })
    Object.assign(globalThis, { told })
  })
  return {
    shown: () =>
      worker.evaluate(() => {
        const told: { title: string; body: string }[] = Reflect.get(globalThis, "told")
        return told.map(({ title, body }) => `${title} | ${body}`)
      }),
    tap: () =>
      worker.evaluate(() => {
        const told: object[] = Reflect.get(globalThis, "told")
        const event = Object.assign(new Event("notificationclick"), {
          notification: told[0],
          waitUntil: () => undefined,
        })
        globalThis.dispatchEvent(event)
      }),
  }
}

/** The first message, opened as a browser would. */
async function arriving(device: PushDevice): Promise<string> {
  const found: string[] = []
  await expect
    .poll(async () => found.push(...(await device.collect()).map(({ text }) => text)), { timeout: 20_000 })
    .toBeGreaterThan(0)
  return found[0] ?? ""
}

test("with the hub closed a device is told by its worker, sealed on the way, and no more than it wants to see", async () => {
  const answer = await fetch(`${hub.url()}/api/v1/games?sport=softball&status=final&limit=1`)
  const { data }: { data: { id: string }[] } = JSON.parse(await answer.text())
  const gameId = String(data[0]?.id)
  const { publicKey } = JSON.parse(await (await fetch(`${hub.url()}/api/v1/push`)).text()).data
  const device = await aPushDevice(`${inject("awsUrl")}/_local/push`, publicKey)

  const page = await hub.open("/about", { hasWorker: true })
  await subscribing(page, device)
  await page.goto("/settings")
  await takenOver(page)
  await page.getByRole("group", { name: "Softball" }).getByLabel("Score").check()
  await page.getByLabel("Also with the hub closed").click()
  await expect.poll(() => page.evaluate(() => localStorage.getItem("hub.push"))).not.toBeNull()
  await page.getByText("Sent to this device").waitFor()
  const options = await page.evaluate(() => localStorage.getItem("test.subscribed"))
  expect(JSON.parse(options ?? "")).toEqual({ userVisibleOnly: true, applicationServerKey: publicKey })

  await scored(gameId, 47)
  const message = await arriving(device)
  const { title, plain, body, url } = JSON.parse(message)
  expect([title, body, url]).toEqual([
    expect.stringMatching(/ 10, .* 47$/),
    "Score · Softball",
    `/games/${gameId}`,
  ])
  const [deliver, worker] = [await delivering(page), await noting(page)]
  await deliver(message)
  await expect.poll(worker.shown).toEqual([`${title} | ${body}`])

  // The hub may not have heard of it yet, or may not be reached at all.
  await page.route("**/api/v1/push", (route) => route.abort())
  await page.getByLabel("Hide results").check()
  await expect
    .poll(async () => {
      await deliver(message)
      return (await worker.shown()).at(-1)
    })
    .toBe(`${plain} | Open the hub`)

  await worker.tap()
  await page.waitForURL(`**/games/${gameId}`)
})
