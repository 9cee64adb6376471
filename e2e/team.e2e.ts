import { expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

test("a team is two touches from home: record, next game, schedule, standings, leaders, roster", async () => {
  const page = await hub.open("/")
  await page.getByRole("link", { name: "Teams" }).click()
  await page.locator("a.team-row", { hasText: "Football" }).click()
  await page.waitForURL(/\/teams\/football-/)
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/Football/)
  expect(await page.title()).toMatch(/^Football · Pack Hub$/)
  expect(await page.locator(".team-record").innerText()).toMatch(/\d+–\d+/)
  for (const name of ["Next and last", "Schedule", "Standings", "Season leaders", "Roster"]) {
    await page.getByRole("heading", { level: 2, name }).waitFor()
  }
  await page.locator("#schedule .plan").first().waitFor()
  expect(await page.locator("#schedule .plan").count()).toBeGreaterThan(5)
})

test("our row of the standings is the marked one", async () => {
  const page = await hub.open("/teams/football-152")
  const ours = page.locator("#standings tr[data-ours]")
  await ours.waitFor()
  expect(await ours.count()).toBe(1)
  expect(await ours.getByRole("rowheader").innerText()).toContain("NC State")
})

test("a column's head sorts the roster, twice turns it, and the address keeps it", async () => {
  const page = await hub.open("/teams/football-152")
  const heights = () => page.locator("#roster tbody").first().locator("td:nth-child(5)").allInnerTexts()
  const inches = (texts: string[]) =>
    texts
      .map((text) => /(\d+)' (\d+)/.exec(text))
      .flatMap((found) => (found ? [Number(found[1]) * 12 + Number(found[2])] : []))
  const head = page.locator("#roster th", { hasText: "Ht" }).first()
  await head.getByRole("link").click()
  await expect.poll(() => head.getAttribute("aria-sort")).toBe("ascending")
  const up = inches(await heights())
  expect(up).toEqual(up.toSorted((a, b) => a - b))
  await head.getByRole("link").click()
  await page.waitForURL(/sort=-height/)
  await expect.poll(async () => inches(await heights())).toEqual(up.toReversed())

  await page.reload()
  await expect.poll(() => head.getAttribute("aria-sort")).toBe("descending")
})

test("the jump list leads to a part without leaving the page", async () => {
  const page = await hub.open("/teams/football-152")
  await page.locator("#roster table").first().waitFor()
  await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Roster" }).click()
  await expect
    .poll(async () => (await page.locator("#roster").boundingBox())?.y ?? Infinity)
    .toBeLessThan(200)
  expect(new URL(page.url()).hash).toBe("#roster")
})

test("a team without a roster says so, and the rest of its page stands", async () => {
  const page = await hub.open("/teams/football-152", {
    prepare: (opened) =>
      opened.route("**/roster", (route) =>
        route.fulfill({ status: 503, json: { detail: "The table is busy" } }),
      ),
  })
  await expect.poll(() => page.locator("#roster .panel").innerText()).toMatch(/The roster did not load/)
  await page.locator("#schedule .plan").first().waitFor()
})
