import type { Game, Home } from "@hub/functions/client"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()

/** Notes what the page would show; a headless browser has nowhere to show it. */
async function listen(page: Page): Promise<void> {
  await page.context().grantPermissions(["notifications"])
  await page.addInitScript(() => {
    const heard: string[] = []
    class Noted extends EventTarget {
      static permission = "granted"
      static requestPermission = async () => "granted"
      constructor(title: string, options: { body: string }) {
        super()
        heard.push(`${title} | ${options.body}`)
      }
    }
    Object.assign(globalThis, { Notification: Noted, told: heard })
  })
}

function told(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(globalThis, "told"))
}

function oneGame(home: Home, calls: number): Home {
  const source = home.live[0] ?? home.latest[0]
  if (!source) throw new Error("the demo season has no game to borrow")
  const game: Game = {
    ...source,
    sport: "football",
    teamId: "152",
    status: "live",
    situation: null,
    home: { ...source.home, score: 20 + calls },
    away: { ...source.away, score: 17 },
  }
  return { ...home, live: [game], today: [], latest: [], next: [] }
}

async function open(prefs: object): Promise<Page> {
  return hub.open("/", {
    prepare: async (page) => {
      await listen(page)
      await page.addInitScript(
        ([choice, wishes]) => {
          localStorage.setItem("hub.notify", choice ?? "")
          localStorage.setItem("hub.prefs", wishes ?? "")
        },
        [JSON.stringify({ "football-152": ["score"] }), JSON.stringify(prefs)],
      )
      await page.clock.install()
      await change(page, "**/api/v1/home", oneGame)
    },
  })
}

test("a score of a chosen team is told once, seconds after it is on screen", async () => {
  const page = await open({})
  await page.locator("a.lead .score").first().waitFor()
  await page.waitForLoadState("networkidle")
  await page.clock.runFor(10_000)
  await expect.poll(() => page.locator("a.lead .score").nth(1).innerText()).toBe("22")
  await page.clock.runFor(6_000)
  await expect.poll(() => told(page)).toHaveLength(1)
  expect((await told(page))[0]).toMatch(/ 17, .* 22 \| Score · Football/)
})

test("with results hidden no score is told", async () => {
  const page = await open({ spoilerFree: true })
  await page.locator("a.lead .redacted").first().waitFor()
  await page.waitForLoadState("networkidle")
  await page.clock.runFor(60_000)
  expect(await told(page)).toEqual([])
})

test("what to be told is chosen in the settings, and kept", async () => {
  const page = await hub.open("/settings", { prepare: listen })
  const final = page.getByRole("group", { name: "Volleyball" }).getByLabel("Final")
  await final.check()
  await page.reload()
  await expect.poll(() => final.isChecked()).toBe(true)
})
