import type { GamePage } from "@hub/functions/client"
import { expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()

/** Of the football season that is replayed: it has a box score and scoring plays. */
async function openFinal(sport = "football") {
  const answer = await fetch(`${hub.url()}/api/v1/games?sport=${sport}&status=final&limit=1&sort=-startsAt`)
  const { data }: { data: { id: string }[] } = JSON.parse(await answer.text())
  return hub.open(`/games/${data[0]?.id}`)
}

test("a touch on the lead opens its game, and the score is the biggest thing on the page", async () => {
  const page = await hub.open("/")
  await page.locator("a.lead").click()
  await page.waitForURL(/\/games\//)
  await page.locator(".block .score").first().waitFor()
  const largest = await page.evaluate(() => {
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
    const texts = [...document.querySelectorAll("body *")].filter((element) => element.textContent?.trim())
    return texts.toSorted((a, b) => size(b) - size(a))[0]?.closest(".block .score") !== null
  })
  expect(largest).toBe(true)
})

test("a final game has its line score, its scoring by period, leaders, comparison and box score", async () => {
  const page = await openFinal()
  const table = page.locator("#line table")
  await table.waitFor()
  expect(await table.locator("caption").innerText()).toBe("Points by period")
  const [away, home] = await table.locator("tbody tr").all()
  for (const row of [away, home]) {
    const cells = ((await row?.locator("td").allInnerTexts()) ?? []).map(Number)
    expect(cells.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBe(cells.at(-1))
  }
  const periods = await page.locator("#scoring h3").allInnerTexts()
  expect(periods.length).toBeGreaterThan(0)
  for (const period of periods) expect(period).toMatch(/^(1st|2nd|3rd|4th) quarter$|overtime$/i)
  const scores = await page.locator("#scoring .play-score").allInnerTexts()
  const end = await page.locator(".block .score").allInnerTexts()
  expect(scores.at(-1)?.replace(/^Score\s+/, "")).toBe(end.join("–"))
  for (const id of ["leaders", "comparison", "box"]) await page.locator(`#${id}`).waitFor()
  expect(await page.title()).toMatch(/^\S+ \d+–\d+ \S+ · Pack Hub$/)
})

test("a hundred baskets are folded by period, the last one open, each with the score it ended with", async () => {
  const page = await openFinal("mens-basketball")
  const periods = page.locator("#scoring details")
  await periods.first().waitFor()
  const open = await periods.evaluateAll((all) => all.map((one) => one.hasAttribute("open")))
  expect(open).toEqual(open.map((_, index) => index === open.length - 1))
  const end = await page.locator(".block .score").allInnerTexts()
  expect(await periods.last().locator("summary").innerText()).toContain(end.join("–"))
  await periods.first().locator("summary").click()
  await periods.first().locator(".play").first().waitFor()
})

test("the arrow keys step through the scores of the flow", async () => {
  const page = await openFinal()
  const slider = page.getByRole("slider", { name: "Step through the scores" })
  await slider.focus()
  const last = await slider.getAttribute("aria-valuetext")
  await page.keyboard.press("ArrowLeft")
  await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(last)
  expect(await page.locator(".flow figcaption").innerText()).toBe(await slider.getAttribute("aria-valuetext"))
})

test("the badge opens the sheet with source and age, Escape closes it", async () => {
  const page = await openFinal()
  await page.getByRole("button", { name: /^Source and age/ }).click()
  const sheet = page.getByRole("dialog", { name: "Source and age" })
  await sheet.waitFor()
  expect(await sheet.innerText()).toMatch(/ESPN replay[\s\S]*Last checked[\s\S]*Answering/)
  await page.keyboard.press("Escape")
  await sheet.waitFor({ state: "hidden" })
})

test("what the source changed after the end is listed with both values", async () => {
  const source = { name: "ESPN", fetchedAt: "2026-11-20T12:00:00.000Z" }
  const page = await hub.open("/", {
    prepare: (opened) =>
      change<GamePage>(opened, /\/games\/[^/]+$/, (data) => ({
        ...data,
        corrections: [
          {
            gameId: data.game.id,
            at: "2026-11-20T12:00:00.000Z",
            field: "home.score",
            before: "21",
            after: "24",
            source,
          },
        ],
      })),
  })
  await page.locator("a.lead").click()
  await expect
    .poll(() => page.locator("#corrections li").innerText())
    .toMatch(/Nov 20, 7:00 AM[\s\S]*score 21 → 24/)
})
