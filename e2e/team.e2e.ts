import { expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

test("a team is three touches from home: record, next game, schedule, standings, leaders, roster", async () => {
  const page = await hub.open("/")
  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("dialog").getByRole("link", { name: "Teams" }).click()
  await page.locator("a.team-row", { hasText: "Football" }).click()
  await page.waitForURL(/\/teams\/football-/)
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toMatch(/Football/)
  expect(await page.title()).toMatch(/^Football · Pack Hub$/)
  expect(await page.locator(".team-record").innerText()).toMatch(/\d+–\d+/)
  for (const name of ["Next and last", "Season", "Schedule", "Standings", "Season leaders", "Roster"]) {
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor()
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
  const page = await hub.open("/teams/football-152?roster=all")
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

test("a roster of 85 folds; all of it, or one position, is an address of its own", async () => {
  const page = await hub.open("/teams/football-152")
  const rows = page.locator("#roster tbody tr")
  await expect.poll(() => rows.count()).toBe(12)
  await page.getByRole("link", { name: /^Show all 8\d$/ }).click()
  await page.waitForURL(/roster=all/)
  expect(await rows.count()).toBeGreaterThan(80)

  await page.getByRole("navigation", { name: "Positions" }).getByRole("link", { name: /^QB/ }).click()
  await page.waitForURL(/position=QB/)
  expect(new Set(await page.locator("#roster tbody td:nth-child(3)").allInnerTexts())).toEqual(
    new Set(["QB"]),
  )
})

test("the last five results name their opponents and lead to their games", async () => {
  const page = await hub.open("/teams/football-152")
  const five = page.getByRole("list", { name: "Last games, oldest first" }).getByRole("link")
  await expect.poll(() => five.count()).toBe(5)
  const newest = five.last()
  expect(await newest.innerText()).toMatch(/^(Won|Lost|Tied) \d+–\d+ (at|vs) \w+/)
  await newest.click()
  await page.waitForURL(/\/games\/\d+$/)
})

test("the drawn season is told in words: record, widest win, heaviest loss", async () => {
  const page = await hub.open("/teams/football-152")
  await expect
    .poll(() => page.locator("#season figcaption").innerText())
    .toMatch(/^\d+–\d+ after \d+ games\. Widest win: \d+–\d+ .+\. Heaviest loss: \d+–\d+ .+\./)
})

test("sixty games of baseball fold by month, the last one open, each with its record", async () => {
  const page = await hub.open("/teams/baseball-95")
  const months = page.locator("#schedule details")
  await months.first().waitFor()
  const open = await months.evaluateAll((all) => all.map((one) => one.hasAttribute("open")))
  expect(open.filter(Boolean)).toHaveLength(1)
  expect(await months.first().locator("summary").innerText()).toMatch(/\d+–\d+/)
})

test("Subscribe gives the calendar, the feed and the text of this team", async () => {
  const page = await hub.open("/teams/football-152")
  await page.locator("#schedule .plan").first().waitFor()
  await page.getByRole("button", { name: "Subscribe" }).click()
  const sheet = page.getByRole("dialog")
  await sheet.getByRole("checkbox", { name: "Home games only" }).check()
  const addresses = await sheet.locator("code").allInnerTexts()
  expect(addresses[0]).toMatch(/\/teams\/football-152\.ics\?home=1$/)
  for (const address of addresses.slice(0, 2)) expect((await fetch(address)).status).toBe(200)
  expect(addresses[2]).toMatch(/^curl .*football-152\.txt$/)
})
