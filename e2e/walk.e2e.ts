import ICAL from "ical.js"
import { expect, test } from "vitest"
import { takenOver, useHub } from "./hub.ts"

const hub = useHub()

test("home, live game, team, player, schedule, subscribe, search, offline and back: a fan's walk on a phone", async () => {
  const page = await hub.open("/", { hasWorker: true })
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(error.message))

  await page.locator("a.lead[data-status=live], a.lead:has(.dot-live)").click()
  await page.waitForURL(/\/games\//)
  await page.locator(".block [data-tone=live]").waitFor()
  await page.locator("a.block-side").click()

  await page.waitForURL(/\/teams\//)
  const player = await page.locator("#roster tbody a").first().innerText()
  await page.locator("#roster tbody a").first().click()
  await page.locator("main h1", { hasText: player }).waitFor()

  await page.locator(".bottom-bar").getByRole("link", { name: "Schedule" }).click()
  await page.waitForURL(/\/schedule/)
  await page.getByRole("button", { name: "Subscribe" }).click()
  const address = await page.locator(".calendars code").first().innerText()
  const feed = await (await fetch(address)).text()
  expect(new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents("vevent").length).toBeGreaterThan(20)
  await page.keyboard.press("Escape")

  await page.getByRole("link", { name: "Search" }).filter({ visible: true }).click()
  await page.getByRole("combobox").fill(player)
  await page.locator(".result").filter({ hasText: player }).first().click()
  await page.locator("main h1", { hasText: player }).waitFor()

  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated")
  await page.context().setOffline(true)
  await page.goto("/")
  await page.locator(".connection-bar", { hasText: /Offline\. Scores as of/ }).waitFor()
  await page.locator("a.lead .score").first().waitFor()
  await page.context().setOffline(false)
  await page.locator(".connection-bar").waitFor({ state: "detached" })
  await takenOver(page)
  expect(errors).toEqual([])
})
