import type { Game, MonthSchedule } from "@hub/functions/client"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()
const long = "University of Massachusetts Dartmouth at Fall River Corsairs"
const ready = ":is(a.plan, a.cell, .empty):visible"

function widths(page: Page): Promise<number[]> {
  return page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
}

/** The month as the API gives it, with its games made of the first one. */
function withGames(page: Page, make: (game: Game) => Game[]) {
  return change<MonthSchedule>(page, /\/api\/v1\/schedule/, (data) => ({
    ...data,
    games: data.games.slice(0, 1).flatMap(make),
  }))
}

describe("the list", () => {
  test("is what a phone gets, and begins with today", async () => {
    const page = await hub.open("/schedule")
    await page.locator("a.plan:visible").first().waitFor()
    expect(await page.getByRole("grid").count()).toBe(0)
    expect(await page.locator("details.earlier").getAttribute("open")).toBeNull()
  })

  test("filters are in the address, narrow the list, and Back takes them away", async () => {
    const page = await hub.open("/schedule")
    await page.locator("a.plan:visible").first().waitFor()
    const filters = page.getByRole("navigation", { name: "Filters" })
    await filters.getByRole("link", { name: "Football", exact: true }).click()
    await page.waitForURL(/[?&]sport=football(&|$)/)
    await filters.getByRole("link", { name: "Volleyball" }).click()
    await page.waitForURL(/sport=football\.volleyball/)
    await filters.getByRole("link", { name: "Home", exact: true }).click()
    await page.waitForURL(/where=home/)
    await expect
      .poll(() => filters.locator("[aria-current]").allInnerTexts())
      .toEqual(["Football", "Volleyball", "Home", "List"])
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await expect.poll(() => new URL(page.url()).search).toBe("")
  })

  test("months are a step apart, and Today leads back", async () => {
    const page = await hub.open("/schedule?month=2026-02")
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/February 2026$/)
    const months = page.getByRole("navigation", { name: "Months" })
    await months.getByRole("link", { name: /March 2026/ }).click()
    await page.waitForURL(/month=2026-03/)
    await months.getByRole("link", { name: "Today" }).click()
    await expect.poll(() => new URL(page.url()).searchParams.has("month")).toBe(false)
  })
})

describe("the month", () => {
  test("is what a desktop gets: a grid whose games lead to their pages", async () => {
    const page = await hub.open("/schedule", { size: "desktop" })
    const grid = page.getByRole("grid")
    await grid.locator("a.cell").first().waitFor()
    expect(await grid.getByRole("columnheader").count()).toBe(7)
    await grid.locator("a.cell:not(.cell-more)").first().click()
    await page.waitForURL(/\/games\//)
  })

  test("is walked with arrows from one stop of Tab, over the month's edge", async () => {
    const page = await hub.open("/schedule?month=2026-10&view=month", { size: "desktop" })
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-day"))
    await page.locator("a.cell").first().waitFor()
    expect(await page.locator("td[tabindex='0']").count()).toBe(1)
    await page.locator("td[tabindex='0']").focus()
    await page.keyboard.press("End")
    await expect.poll(focused).toBe("2026-10-03")
    await page.keyboard.press("ArrowDown")
    await expect.poll(focused).toBe("2026-10-10")
    await page.keyboard.press("PageDown")
    await page.waitForURL(/month=2026-11/)
    await expect.poll(focused).toBe("2026-11-10")
  })

  test("a day of twelve games names three and leads to the rest", async () => {
    const page = await hub.open("/schedule?view=month", {
      size: "desktop",
      prepare: (opened) =>
        withGames(opened, (game) =>
          Array.from({ length: 12 }, (_, index) => ({ ...game, id: `${game.id}${index}` })),
        ),
    })
    await page.locator("a.cell-more").waitFor()
    expect(await page.locator("a.cell").allInnerTexts()).toHaveLength(4)
    expect(await page.locator("a.cell-more").innerText()).toBe("9 more")
    await page.locator("a.cell-more").click()
    await page.waitForURL(/\/scores\?day=/)
  })
})

test("a month without games says where the next ones are", async () => {
  const page = await hub.open("/schedule?month=2031-07")
  await expect
    .poll(() => page.locator(".empty").innerText())
    .toMatch(/^No games in July 2031\. The last ones/)
  await page.locator(".empty a").click()
  await page.locator("a.plan:visible").first().waitFor()
})

test.each(["month=2026-99", "sport=quidditch", "view=cube&where=moon&tv=x", "sport=%3Cscript%3E"])(
  "the address ?%s is answered with a page",
  async (query) => {
    const page = await hub.open(`/schedule?${query}`)
    await page.locator(ready).first().waitFor()
    expect(await page.getByRole("alert").count()).toBe(0)
  },
)

describe.each([390, 320])("at %i pixels", (width) => {
  test.each(["list", "month"])("the %s of hard games does not scroll sideways", async (view) => {
    const statuses = ["final", "postponed", "cancelled", "scheduled", "live"] as const
    const page = await hub.open(`/schedule?view=${view}`, {
      size: { width, height: 844 },
      prepare: (opened) =>
        withGames(opened, (game) =>
          statuses.map((status) => ({
            ...game,
            id: status,
            status,
            statusDetail: "Final/7OT",
            neutralSite: true,
            notes: [long],
            tournament: { name: long, round: long },
            home: { ...game.home, name: long, location: long, abbreviation: long, rank: 25, score: 142 },
            away: { ...game.away, name: long, location: long, abbreviation: long, rank: 25, score: 141 },
          })),
        ),
    })
    await page.locator(":is(a.plan, a.cell):visible").first().waitFor()
    const [content, visible] = await widths(page)
    expect(content).toBe(visible)
  })
})

describe("subscribing", () => {
  test("every address is there to open and to copy, answers with a calendar, and says how fresh it gets", async () => {
    const page = await hub.open("/schedule")
    await page.waitForLoadState("networkidle")
    await page.getByRole("button", { name: "Subscribe" }).click()
    const sheet = page.getByRole("dialog", { name: "Subscribe to a calendar" })
    await expect.poll(() => sheet.locator("li").count()).toBe(9)
    expect(await sheet.innerText()).toMatch(/Google looks about once a day/)
    const addresses = await sheet.locator("code").allInnerTexts()
    for (const address of [addresses[0], addresses[2]]) {
      const answer = await fetch(address ?? "")
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        200,
        expect.stringMatching(/^text\/calendar/),
      ])
      expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR/)
    }
    expect(await sheet.getByRole("link", { name: /^Open the All sports/ }).getAttribute("href")).toMatch(
      /^webcal:\/\/.*\/schedule\.ics$/,
    )
  })

  test("home games and no results are part of the address; Escape closes the sheet", async () => {
    const page = await hub.open("/schedule")
    await page.waitForLoadState("networkidle")
    await page.getByRole("button", { name: "Subscribe" }).click()
    await page.getByLabel("Home games only").check()
    await page.getByLabel("No results").check()
    await expect
      .poll(() => page.locator("dialog[open] code").first().innerText())
      .toMatch(/\/schedule\.ics\?home=1&spoilers=0$/)
    await page.keyboard.press("Escape")
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0)
  })
})
