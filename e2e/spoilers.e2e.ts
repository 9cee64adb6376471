import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { api, takenOver, useHub } from "./hub.ts"

const hub = useHub()
type Told = { id: string; home: { score: number | null }; away: { score: number | null } }

/** The last football result: its score has two digits on both sides, which no time or date looks like. */
async function aResult(): Promise<Told> {
  const games = await api<Told[]>("/games?sport=football&status=final&sort=-startsAt&limit=5")
  const game = games.find(({ home, away }) => (home.score ?? 0) > 9 && (away.score ?? 0) > 9)
  if (!game) throw new Error("the demo season has no result")
  return game
}

async function openHidden(path: string, more: object = {}): Promise<Page> {
  const page = await hub.open("/robots.txt")
  await page.addInitScript(
    (text) => localStorage.setItem("hub.prefs", text),
    JSON.stringify({ spoilerFree: true, ...more }),
  )
  await page.goto(path)
  await takenOver(page)
  await page.waitForLoadState("networkidle")
  return page
}

/** A score, a record, a letter with a score, overtime: in what is seen or heard. */
const telling =
  /\b\d{1,3}\s?[–-]\s?\d{1,3}\b|\b[WLT] \d|\bFinal\/|\b\d?OT\b|\b([Ww]on|[Ll]ost|[Bb]eats?|[Dd]efeat(s|ed))\b/

/** Everything the page says, to eyes and to ears. */
async function said(page: Page): Promise<string> {
  const text = await page.locator("#root").evaluate((root) => root.textContent ?? "")
  const heard = await page
    .locator("[aria-label], [aria-valuetext], [title], [alt]")
    .evaluateAll((all) =>
      all.map((one) =>
        ["aria-label", "aria-valuetext", "title", "alt"].map((name) => one.getAttribute(name)).join(" "),
      ),
    )
  return [await page.title(), text, ...heard].join("\n")
}

describe("with results hidden", () => {
  test.each([
    "/",
    "/scores",
    "/schedule?view=list",
    "/schedule?view=month",
    "/teams",
    "/teams/football-152",
    "/standings",
    "/standings/football",
  ])("%s tells none, in its text, its names or its title", async (path) => {
    const page = await openHidden(path)
    await page.locator(".held").waitFor()
    expect((await said(page)).match(telling)?.[0]).toBeUndefined()
    expect(await page.locator("[data-loser], [data-result], [data-won]").count()).toBe(0)
  })

  test("a game's page tells none until its result is asked for, and keeps it for the tab", async () => {
    const game = await aResult()
    const page = await openHidden(`/games/${game.id}`)
    expect((await said(page)).match(telling)?.[0]).toBeUndefined()
    expect(await page.locator(".block .redacted").count()).toBe(2)
    await page.getByRole("button", { name: "Show this result" }).click()
    const scores = page.locator(".block .score")
    await expect
      .poll(() => scores.allInnerTexts())
      .toEqual([String(game.away.score), String(game.home.score)])
    expect(await page.title()).toContain(`${game.away.score}–${game.home.score}`)
    await page.reload()
    await expect
      .poll(() => scores.allInnerTexts())
      .toEqual([String(game.away.score), String(game.home.score)])
  })

  test("a tap on a row's bars shows that game and no other", async () => {
    const page = await openHidden("/")
    const bars = page.locator("#latest .redacted")
    const before = await bars.count()
    expect(before).toBeGreaterThan(2)
    await page.locator("#latest .reveal").first().click()
    await expect.poll(() => bars.count()).toBe(before - 2)
    expect(await page.locator("#latest li").first().locator(".score").first().innerText()).toMatch(/^\d+$/)
  })

  test("results come back at once when they are wanted", async () => {
    const page = await openHidden("/settings")
    await page.locator("#favourites label").first().waitFor()
    await page.getByLabel("Hide results").uncheck()
    await page.getByRole("link", { name: "Home" }).first().click()
    await expect.poll(() => page.locator("#latest .score").first().innerText()).toMatch(/^\d+$/)
    expect(await page.locator(".held").count()).toBe(0)
  })

  test("links to subscribe leave results out", async () => {
    const page = await openHidden("/schedule?view=list")
    await page.getByRole("button", { name: "Subscribe" }).click()
    await expect
      .poll(() => page.locator(".calendars a").first().getAttribute("href"))
      .toMatch(/\.ics\?spoilers=0$/)
  })

  test.each([
    ["phone", "light"],
    ["phone", "dark"],
  ])("axe finds nothing on a %s, %s", async (_size, theme) => {
    for (const path of ["/", "/settings", `/games/${(await aResult()).id}`]) {
      const page = await openHidden(path, { theme, delaySeconds: 30 })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  })
})

test("while the app's code is on its way nothing of the server's page is seen or heard", async () => {
  const game = await aResult()
  const page = await hub.open("/robots.txt")
  await page.addInitScript(() => localStorage.setItem("hub.prefs", JSON.stringify({ spoilerFree: true })))
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**/static/assets/*.js", async (route) => {
    await held
    await route.continue()
  })
  const path = `/games/${game.id}`
  await page.goto(path, { waitUntil: "commit" })
  await page.locator(".block .score").first().waitFor({ state: "attached" })
  const inSight = () =>
    page
      .locator("#root .score, #root .table, #root .plan-outcome, #root .rail-record")
      .evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length)
  expect(await inSight()).toBe(0)
  expect(await page.locator("#root").ariaSnapshot()).not.toMatch(telling)
  expect(await page.title()).not.toMatch(telling)
  release()
  await page.getByRole("button", { name: "Show this result" }).waitFor()
  expect(await page.locator("#root").ariaSnapshot()).not.toMatch(telling)
})

test("a link's preview tells no score to anybody", async () => {
  const game = await aResult()
  const html = await (await fetch(`${hub.url()}/games/${game.id}`)).text()
  const told = [...html.matchAll(/<title>([^<]*)|<meta (?:name|property)="[^"]*" content="([^"]*)"/g)]
  expect(told.length).toBeGreaterThan(5)
  expect(told.map(([, title, content]) => title ?? content).join("\n")).not.toMatch(/\d[–-]\d/)
})

test("a finished game plays back from its start to any place in it", async () => {
  const game = await aResult()
  const page = await openHidden(`/games/${game.id}`)
  await page.getByRole("button", { name: "Play it back" }).click()
  const replay = page.getByTestId("replay")
  const scores = replay.locator(".score")
  await replay.getByRole("button", { name: "Pause" }).click()
  const place = replay.getByLabel("Place in the game")
  const [min, max] = [Number(await place.getAttribute("min")), Number(await place.getAttribute("max"))]
  await place.fill(String(min))
  await expect.poll(() => scores.allInnerTexts()).toEqual(["0", "0"])
  await place.fill(String(min + Math.round((max - min) / 2000) * 1000))
  await expect.poll(async () => (await scores.allInnerTexts()).join()).not.toBe("0,0")
  await place.fill(String(max))
  await expect.poll(() => scores.allInnerTexts()).toEqual([String(game.away.score), String(game.home.score)])
  expect(await page.locator(".block .redacted").count()).toBe(2)
})
