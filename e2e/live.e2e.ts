import type { Game, Home } from "@hub/functions/client"
import { expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()

/** One live game and nothing else, its home score rising with every answer. */
function oneLiveGame(home: Home, calls: number): Home {
  const source = home.live[0] ?? home.latest[0]
  if (!source) throw new Error("the demo season has no game to borrow")
  const game: Game = {
    ...source,
    status: "live",
    sport: "football",
    period: 3,
    clock: "4:12",
    statusDetail: "4:12 - 3rd",
    situation: null,
    home: { ...source.home, score: 20 + calls },
    away: { ...source.away, score: 17 },
  }
  return { ...home, live: [game], today: [], latest: [] }
}

test("what the next poll says is on the front page without a reload", { timeout: 120_000 }, async () => {
  // Nothing to prepare: the page polls, and nothing is pushed to it.
  const page = await hub.open("/", { prepare: () => Promise.resolve() })
  await page.locator("a.lead [data-tone=live]").waitFor()
  const answer = await page.waitForResponse("**/api/v1/home", { timeout: 30_000 })
  const { data }: { data: Home } = JSON.parse(await answer.text())
  const names = data.live
    .filter(({ status }) => status === "live")
    .map(({ home, away }) => `${away.score} ${home.score}`)
  const shown = page.locator("a.lead .score")
  await expect.poll(async () => (await shown.allInnerTexts()).join(" ")).toBe(names[0])
  expect(await page.evaluate(() => performance.getEntriesByType("navigation").length)).toBe(1)
})

test("a new score flips, glows and is announced, ten seconds after the last answer", async () => {
  const page = await hub.open("/", {
    prepare: async (opened) => {
      await opened.clock.install()
      await change(opened, "**/api/v1/home", oneLiveGame)
    },
  })
  const score = page.locator("a.lead .side").nth(1).locator(".score")
  await expect.poll(() => score.innerText()).toBe("21")
  expect(await page.getByTestId("glow").count()).toBe(0)

  await page.clock.runFor(10_000)
  await expect.poll(() => score.innerText()).toBe("22")
  expect(await page.getByTestId("glow").count()).toBe(1)
  expect(await score.locator(".score-flip").count()).toBe(1)
  expect(await page.getByTestId("announcer").innerText()).toMatch(/17.*22, Q3/)
})

test("with reduced motion the change is shown standing still", async () => {
  const page = await hub.open("/", {
    reducedMotion: "reduce",
    prepare: async (opened) => {
      await opened.clock.install()
      await change(opened, "**/api/v1/home", oneLiveGame)
    },
  })
  await page.locator("a.lead").waitFor()
  await page.clock.runFor(10_000)
  const flip = page.locator("a.lead .score-flip")
  await flip.waitFor()
  expect(await flip.evaluate((element) => getComputedStyle(element).animationName)).toBe("none")
  const glow = page.getByTestId("glow")
  expect(await glow.evaluate((element) => getComputedStyle(element).animationTimingFunction)).toMatch(
    /^steps\(1/,
  )
})

test("nothing is asked again where nothing is live", async () => {
  const asked: string[] = []
  const page = await hub.open("/", {
    prepare: async (opened) => {
      await opened.clock.install()
      opened.on("request", (request) => request.url().endsWith("/home") && asked.push(request.url()))
      await change<Home>(opened, "**/api/v1/home", (home) => ({ ...home, live: [], today: [], next: [] }))
    },
  })
  await page.locator("a.lead").waitFor()
  await page.clock.runFor(120_000)
  expect(asked).toHaveLength(1)
})
