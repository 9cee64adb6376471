import { AxeBuilder } from "@axe-core/playwright"
import { describe, expect, test } from "vitest"
import { type Look, useHub } from "./hub.ts"

const hub = useHub()

const pages = [
  { name: "home", path: "/", ready: "a.lead .score" },
  { name: "scores", path: "/scores", ready: "a.row" },
  { name: "teams", path: "/teams", ready: "a.team-row" },
  { name: "team", path: "/teams/football-152", ready: "#roster tbody tr" },
  { name: "game", path: "live", ready: "#line table" },
  { name: "player", path: "player", ready: "#log tbody tr" },
  { name: "search", path: "/search?q=duke", ready: ".result" },
  { name: "schedule", path: "/schedule?view=list", ready: "a.plan:visible" },
  { name: "month", path: "/schedule?view=month", ready: "a.cell" },
  { name: "standings", path: "/standings/football", ready: "#table tbody tr" },
  { name: "status", path: "/status", ready: ".summary" },
  { name: "settings", path: "/settings", ready: "#favourites label" },
  { name: "about", path: "/about", ready: "#demo" },
  { name: "404", path: "/nowhere", ready: "h1" },
]
const looks: Look[] = [
  { size: "phone", theme: "light" },
  { size: "phone", theme: "dark" },
  { size: "desktop", theme: "light" },
  { size: "desktop", theme: "dark" },
]

/** Of the football team: whoever its season's first line is about. */
async function aPlayer(): Promise<string> {
  const answer = await fetch(`${hub.url()}/api/v1/teams/football-152/stats`)
  const { data }: { data: { lines: { playerId: string }[] } } = JSON.parse(await answer.text())
  return `/players/football-${data.lines[0]?.playerId}`
}

async function pathOf(path: string): Promise<string> {
  if (path === "player") return aPlayer()
  if (path !== "live") return path
  const { data }: { data: { id: string }[] } = JSON.parse(
    await (
      await fetch(`${hub.url()}/api/v1/games?sport=football&status=final&sort=-startsAt&limit=1`)
    ).text(),
  )
  return `/games/${data[0]?.id}`
}

describe.each(looks)("$size, $theme", (look) => {
  test.each(pages)("axe finds nothing on $name", async ({ path, ready }) => {
    const page = await hub.open(await pathOf(path), look)
    await page.locator(ready).first().waitFor()
    await page.evaluate(() => document.fonts.ready)
    const { violations, passes } = await new AxeBuilder({ page }).analyze()
    expect(passes.length).toBeGreaterThan(10)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
