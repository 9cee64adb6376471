import type { Rankings, SourceStatus, Standings } from "@hub/functions/client"
import { describe, expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()

describe("standings", () => {
  test("lead from the list to a sport's table with our row marked", async () => {
    const page = await hub.open("/standings")
    await page
      .getByRole("main")
      .getByRole("link", { name: /Football/ })
      .click()
    await page.waitForURL(/\/standings\/football$/)
    await expect.poll(() => page.locator("#table tr[data-ours]").count()).toBe(1)
  })

  test("a tie is split by a written rule", async () => {
    const page = await hub.open("/standings/football", {
      prepare: (opened) =>
        change<Standings>(opened, /\/api\/v1\/standings/, (data) => ({
          ...data,
          ties: [
            {
              group: data.rows[0]?.group ?? "",
              teamIds: ["152", "150"],
              rule: "head_to_head",
              text: "NC State ahead of Duke on head-to-head 24–21.",
            },
          ],
        })),
    })
    await expect.poll(() => page.locator(".ties").innerText()).toContain("head-to-head 24–21")
  })

  test("a poll says who moved, in a shape and in words", async () => {
    const entry = {
      teamId: "152",
      name: "NC State",
      abbreviation: null,
      logoUrl: null,
      record: "7-3",
      points: 9,
    }
    const page = await hub.open("/standings/football", {
      prepare: (opened) =>
        change<Rankings>(opened, /\/api\/v1\/rankings/, (data) => ({
          ...data,
          polls: [
            {
              sport: "football",
              poll: "AP Poll",
              source: { name: "ESPN", fetchedAt: new Date().toISOString() },
              entries: [{ ...entry, rank: 20, previous: 24 }],
            },
          ],
        })),
    })
    await expect.poll(() => page.locator("#polls tr[data-ours] .moved").innerText()).toMatch(/▲ 4/)
    expect(await page.locator("#polls tr[data-ours] .moved .sr-only").textContent()).toBe("up 4")
  })

  test("of an unknown sport are a 404 with ways on", async () => {
    const page = await hub.open("/standings/quidditch")
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("No such sport")
  })
})

describe("the status of sources", () => {
  test("says in a sentence that all is well, and each source's age and next look", async () => {
    const page = await hub.open("/status", { size: "desktop" })
    await expect.poll(() => page.locator(".summary").innerText()).toMatch(/^All \d+ sources are answering\.$/)
    const row = page.getByRole("row", { name: /^schedule/ }).first()
    expect(await row.innerText()).toMatch(/Answering/)
    expect(await row.getByRole("img").getAttribute("aria-label")).toMatch(/^\d+ runs? in 24 hours/)
  })

  test("names what is silent, why, and what was left alone", async () => {
    const page = await hub.open("/status", {
      prepare: (opened) =>
        change<SourceStatus[]>(opened, /\/api\/v1\/sources/, ([first, ...rest]) => [
          ...(first
            ? [
                {
                  ...first,
                  stale: true,
                  breaker: "open" as const,
                  reason: "site.api.espn.com answered 403",
                  lastFailure: { at: new Date().toISOString(), code: "feed.forbidden" },
                },
              ]
            : []),
          ...rest,
        ]),
    })
    await expect
      .poll(() => page.locator(".summary").innerText())
      .toMatch(/1 of \d+ sources[\s\S]*answered 403/)
    expect(await page.locator("tr[data-stale]").innerText()).toContain("Left alone")
  })
})

describe("the bar of a phone", () => {
  test("has its places in the thumb's reach, the others behind More", async () => {
    const page = await hub.open("/")
    const bar = page.locator(".bottom-bar")
    await page.waitForLoadState("networkidle")
    await bar.getByRole("link", { name: "Schedule" }).click()
    await page.waitForURL(/\/schedule$/)
    await bar.getByRole("button", { name: "More" }).click()
    const sheet = page.getByRole("dialog", { name: "More" })
    expect(await sheet.getByRole("link").allInnerTexts()).toEqual([
      "Teams",
      "Standings",
      "Search",
      "Status of sources",
      "Costs",
      "Visits",
      "Account",
      "Settings",
      "About",
    ])
    // Two columns of targets, none over another.
    const boxes = await sheet
      .getByRole("link")
      .evaluateAll((links) =>
        links
          .map((link) => link.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ x, y, width, height })),
      )
    expect(boxes.filter(({ width, height }) => width < 100 || height < 44)).toEqual([])
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length)
    await sheet.getByRole("link", { name: "Settings" }).click()
    await page.waitForURL(/\/settings$/)
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0)
  })

  test("shows in every place that a game is on, wherever a visit begins", async () => {
    const page = await hub.open("/about")
    await expect
      .poll(() =>
        page
          .locator(".bottom-bar")
          .getByRole("link", { name: /Scores.*a game is on/ })
          .count(),
      )
      .toBe(1)
  })
})
