import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || "")
}

test("the first stop skips to the content", async () => {
  const page = await hub.open("/", { size: "desktop" })
  await page.locator("a.lead").waitFor()
  await page.keyboard.press("Tab")
  await expect.poll(() => focused(page)).toBe("Skip to the content")
  await page.keyboard.press("Enter")
  await page.keyboard.press("Tab")
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true)
})

test("home, game, back, team: by keyboard alone, with the focus always seen", async () => {
  const page = await hub.open("/", { size: "desktop" })
  await page.locator("a.lead").waitFor()
  await tabTo(page, ".lead")
  expect(
    await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
  ).toBe("solid")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/games\//)
  await expect.poll(() => focused(page)).toBe("main")
  await page.goBack()
  await page.waitForURL(/\/$/)
  await tabTo(page, ".rail a[href^='/teams/football']")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/teams\/football-/)
  await expect.poll(() => focused(page)).toBe("main")
})

test("a wide line score is a stop of its own and scrolls with the arrows", async () => {
  const page = await hub.open("/", {
    prepare: (opened) =>
      opened.route(/\/games\/[^/]+$/, async (route) => {
        const response = await route.fetch()
        const body = await response.json()
        for (const side of [body.data.game.home, body.data.game.away])
          side.linescores = Array.from({ length: 18 }, () => 0)
        await route.fulfill({
          response,
          json: {
            ...body,
            data: { ...body.data, game: { ...body.data.game, status: "final", sport: "baseball" } },
          },
        })
      }),
  })
  await page.locator("a.lead").click()
  const box = page.getByRole("region", { name: "Line score table" })
  await box.waitFor()
  await box.focus()
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
})

/** Presses Tab until the element has the focus; sixty stops are more than any page has before its content. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press("Tab")
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`Tab never reached ${selector}`)
}
