import type { Scoreboard } from "@hub/functions/client"
import { expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()

test("one step leads to the nearest day with games, and back returns", async () => {
  const page = await hub.open("/scores")
  const title = page.getByRole("heading", { level: 1 })
  await expect.poll(() => title.innerText()).toMatch(/Today/)
  await page.getByRole("link", { name: /→/ }).or(page.locator("[rel=next]")).first().click()
  await page.waitForURL(/\?day=\d{4}-\d\d-\d\d$/)
  const day = new URL(page.url()).searchParams.get("day")
  expect(await title.innerText()).not.toMatch(/Today/)
  expect(await page.locator(".strip [aria-current]").getAttribute("href")).toContain(day)
  await page.locator(".row[data-status]").first().waitFor()

  await page.goBack()
  await expect.poll(() => title.innerText()).toMatch(/Today/)
})

test("a day of the strip is one touch away, and the chosen one stands in its middle", async () => {
  const page = await hub.open("/scores")
  const yesterday = page.locator(".strip li:has([aria-current]) ~ li a").first()
  const href = await yesterday.getAttribute("href")
  await yesterday.click()
  const chosen = page.locator(".strip [aria-current]")
  await expect.poll(() => chosen.getAttribute("href")).toBe(href)
  const box = await chosen.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(195, -1)
})

test("the sport stays in the address from day to day", async () => {
  const page = await hub.open("/scores")
  const filter = page.getByRole("navigation", { name: "Sports of the day" })
  const sport = filter.getByRole("link").nth(1)
  const name = await sport.innerText()
  await sport.click()
  await page.waitForURL(/sport=/)
  const rows = await page.locator(".row[data-status] .sr-only").allInnerTexts()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => !row.startsWith(`${name}:`))).toEqual([])
  await page.locator("[rel=next]").click()
  await page.waitForURL(/day=.*sport=|sport=.*day=/)
})

test("an empty day says what is next, on which channel", async () => {
  const next = "2031-02-08"
  const page = await hub.open("/scores?day=2031-02-05", {
    prepare: async (opened) => {
      const games = await (await opened.request.get(`${hub.url()}/api/v1/games?limit=1`)).json()
      const game = {
        ...games.data[0],
        status: "scheduled",
        gameDay: next,
        startsAt: `${next}T20:00:00.000Z`,
        tvChannel: "ACCN",
      }
      await change<Scoreboard>(opened, /scoreboard/, (board) => ({
        ...board,
        games: board.day === next ? [game] : [],
        nextDay: next,
      }))
    },
  })
  await expect
    .poll(() => page.locator(".empty").innerText())
    .toMatch(/^No games on Wed, Feb 5, 2031\. Next: .+ Feb 8.* on ACCN\.$/)
})

test("a day that is none is today", async () => {
  const page = await hub.open("/scores?day=yesterday&sport=quidditch")
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/Today/)
  await expect.poll(() => page.locator(".empty").innerText()).toMatch(/^No Quidditch today\./)
})

test("abroad, times are the viewer's and days stay Eastern", async () => {
  const game = (board: Scoreboard) =>
    board.games.slice(0, 1).map((one) => ({
      ...one,
      status: "scheduled" as const,
      timeTbd: false,
      gameDay: "2026-11-28",
      startsAt: "2026-11-29T00:30:00.000Z",
    }))
  const page = await hub.open("/scores", {
    timezone: "Asia/Tokyo",
    prepare: (opened) =>
      change<Scoreboard>(opened, /scoreboard/, (board) => ({ ...board, games: game(board) })),
  })
  const status = page.locator(".row .status").first()
  await expect.poll(() => status.innerText()).toMatch(/9:30 AM\s+Sun, Nov 29/)
})
