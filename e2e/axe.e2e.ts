import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { sizes, useHub } from "./hub.ts"

const hub = useHub()

const pages = [
  { name: "home", path: "/", ready: "a.lead .score" },
  { name: "scores", path: "/scores", ready: "a.row" },
  { name: "teams", path: "/teams", ready: "a.team-row" },
  { name: "team", path: "/teams/football-152", ready: "#roster tbody tr" },
  { name: "game", path: "live", ready: "#line table" },
  { name: "a game to come", path: "next", ready: "#preview table" },
  { name: "a game with only a result", path: "old", ready: ".block .score" },
  { name: "player", path: "player", ready: "#log tbody tr" },
  { name: "search", path: "/search?q=duke", ready: ".result" },
  { name: "schedule", path: "/schedule?view=list", ready: "a.plan:visible" },
  { name: "month", path: "/schedule?view=month", ready: "a.cell" },
  { name: "standings", path: "/standings/football", ready: "#table tbody tr" },
  { name: "status", path: "/status", ready: ".summary" },
  { name: "news", path: "/news", ready: "#elsewhere a" },
  { name: "moderation", path: "/moderation", ready: "#figures .prose" },
  { name: "visits", path: "/usage", ready: "main section h2" },
  { name: "my comments, signed out", path: "/account/comments", ready: "main .prose" },
  { name: "desk, signed out", path: "/desk", ready: "main .prose" },
  { name: "administration, signed out", path: "/admin", ready: "main .prose" },
  { name: "settings", path: "/settings", ready: "#favourites label" },
  { name: "about", path: "/about", ready: "#demo" },
  { name: "polls and tables", path: "/standings", ready: "main a:visible" },
  { name: "sign in", path: "/sign-in", ready: "main form" },
  { name: "sign up", path: "/sign-up", ready: "main form" },
  { name: "forgotten password", path: "/forgot", ready: "main form" },
  { name: "confirmation", path: "/confirm", ready: "main h1" },
  { name: "account, signed out", path: "/account", ready: "main h1" },
  { name: "404", path: "/nowhere", ready: "h1" },
]
/** Of the football team: whoever its season's first line is about. */
async function aPlayer(): Promise<string> {
  const answer = await fetch(`${hub.url()}/api/v1/teams/football-152/stats`)
  const { data }: { data: { lines: { playerId: string }[] } } = JSON.parse(await answer.text())
  return `/players/football-${data.lines[0]?.playerId}`
}

const asked: Record<string, string> = {
  live: "status=final&sort=-startsAt",
  next: "status=scheduled&sort=-startsAt",
  old: "status=final&to=2023-12-31&sort=-startsAt",
}

async function pathOf(path: string): Promise<string> {
  if (path === "player") return aPlayer()
  const query = asked[path]
  if (!query) return path
  const { data }: { data: { id: string }[] } = JSON.parse(
    await (await fetch(`${hub.url()}/api/v1/games?sport=football&limit=1&${query}`)).text(),
  )
  return `/games/${data[0]?.id}`
}

type AxeResults = Awaited<ReturnType<AxeBuilder["analyze"]>>

type Violations = [size: string, rule: string, elements: string[]][]

/**
 * What axe has against the page by rule, on a phone and then as wide as a desktop, in light and then against its colours in
 * dark, which is all that a theme changes. The page is loaded once, and so is axe.
 */
async function violationsOf(page: Page): Promise<Violations> {
  await page.evaluate(() => document.fonts.ready)
  // Brings axe into the page; legacy mode leaves out a second one for frames of other sites, which no page here has.
  await new AxeBuilder({ page }).setLegacyMode(true).withRules(["html-has-lang"]).analyze()
  const found: Violations = []
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: "light" })
    const light = await page.evaluate(runAxe, [])
    await page.emulateMedia({ colorScheme: "dark" })
    const dark = await page.evaluate(runAxe, ["color-contrast"])
    // An empty page passes nothing.
    if (light.passed <= 10 || dark.passed === 0)
      throw new Error(`axe applied ${light.passed} and ${dark.passed} rules`)
    for (const [rule, elements] of [...light.against, ...dark.against]) found.push([name, rule, elements])
  }
  await page.emulateMedia({ colorScheme: "light" })
  return found
}

/** In the page: all rules, or these. What passed is counted and not described, which is most of the work. */
async function runAxe(rules: string[]): Promise<{ passed: number; against: [string, string[]][] }> {
  const axe: { run: (context: Document, options: object) => Promise<AxeResults> } = Reflect.get(
    globalThis,
    "axe",
  )
  const { passes, violations } = await axe.run(document, {
    resultTypes: ["violations"],
    ...(rules.length > 0 && { runOnly: { type: "rule", values: rules } }),
  })
  return {
    passed: passes.length,
    against: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
  }
}

describe("on phone and desktop, light and dark", () => {
  test.each(pages)("axe finds nothing on $name", async ({ path, ready }) => {
    const page = await hub.visit(await pathOf(path))
    await page.locator(ready).first().waitFor()
    expect(await violationsOf(page)).toEqual([])
  })

  test("axe finds nothing on a page that this device cannot have offline", async () => {
    const page = await hub.open("/", { hasWorker: true })
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated")
    await page.context().setOffline(true)
    await page.goto("/players/football-1")
    await page.locator(".kept li").first().waitFor()
    await page.locator(".connection-bar").waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
