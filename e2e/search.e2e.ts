import { brotliCompressSync } from "node:zlib"
import type { SearchIndex } from "@hub/functions/client"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { change, useHub } from "./hub.ts"

const hub = useHub()
const long = "University of Massachusetts Dartmouth at Fall River Corsairs"

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id ?? "")
}

/** The option that the field points at. */
function chosen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant") ?? ""
    return document.getElementById(id)?.querySelector(".result-title")?.textContent ?? ""
  })
}

test("by keyboard alone: slash, a word with a letter wrong, down, Enter", async () => {
  const page = await hub.open("/", { size: "desktop" })
  await page.locator("a.lead").waitFor()
  // The server's page is there before the app that listens for keys.
  await page.waitForLoadState("networkidle")
  await page.keyboard.press("/")
  await page.waitForURL(/\/search$/)
  await expect.poll(() => focused(page)).toBe("search-field")
  await page.keyboard.type("fotball")
  const first = page.getByRole("option").first()
  await expect.poll(() => first.locator(".result-title").innerText()).toBe("Football")
  expect(await page.getByRole("combobox").getAttribute("aria-expanded")).toBe("true")
  await expect.poll(() => page.locator("main > output").innerText()).toMatch(/^\d+ results$/)

  await page.keyboard.press("ArrowDown")
  await expect.poll(() => chosen(page)).toBe("Football")
  expect(await first.getAttribute("aria-selected")).toBe("true")
  await page.keyboard.press("ArrowDown")
  await expect.poll(() => chosen(page)).not.toBe("Football")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/teams\/football-/)
})

test("up from the field is the last result, and the choice comes round", async () => {
  const page = await hub.open("/search?q=duke")
  await page.getByRole("option").first().waitFor()
  await page.keyboard.press("ArrowUp")
  const last = await page.getByRole("option").last().locator(".result-title").innerText()
  await expect.poll(() => chosen(page)).toBe(last)
  await page.keyboard.press("ArrowDown")
  const first = await page.getByRole("option").first().locator(".result-title").innerText()
  await expect.poll(() => chosen(page)).toBe(first)
})

test("the search is its address: sent to somebody, gone back to, cleared", async () => {
  const page = await hub.open("/search")
  await page.getByRole("combobox").pressSequentially("duke")
  await page.waitForURL(/\?q=duke$/)
  await page.getByRole("option").first().click()
  await page.waitForURL(/\/(games|teams|players)\//)
  await page.goBack()
  await page.waitForURL(/\/search\?q=duke$/)
  expect(await page.getByRole("combobox").inputValue()).toBe("duke")
  await page.getByRole("option").first().waitFor()
  await page.getByRole("combobox").fill("")
  await page.waitForURL(/\/search$/)
  expect(await page.getByRole("option").count()).toBe(0)
})

test("a player is found without accents, and by number with a sport", async () => {
  const page = await hub.open("/search", {
    prepare: (opened) =>
      change<SearchIndex>(opened, "**/search-index", (index) => ({
        ...index,
        players: [
          { id: "football-7", name: "José Núñez", team: "football-152", jersey: "97", position: "K" },
        ],
      })),
  })
  const title = page.getByRole("option").first().locator(".result-title")
  await page.getByRole("combobox").pressSequentially("nunez")
  await expect.poll(() => title.innerText()).toBe("José Núñez")
  await page.getByRole("combobox").fill("97 football")
  await expect.poll(() => title.innerText()).toBe("José Núñez")
})

test("a slash in the field is a slash, and elsewhere on the page it leads to the field", async () => {
  const page = await hub.open("/search", { size: "desktop" })
  await expect.poll(() => focused(page)).toBe("search-field")
  await page.keyboard.type("a/b")
  expect(await page.getByRole("combobox").inputValue()).toBe("a/b")
  await page.getByRole("heading", { level: 1 }).click()
  await page.locator(".rail a").first().focus()
  await page.keyboard.press("/")
  await expect.poll(() => focused(page)).toBe("search-field")
})

test("nothing found says what is searched, and where else to look", async () => {
  const page = await hub.open("/search?q=zzzzqq")
  await expect.poll(() => page.locator("main .empty").innerText()).toMatch(/Nothing here is called “zzzzqq”/)
  expect(await page.locator("main > output").innerText()).toBe("0 results")
  expect(await page.getByRole("combobox").getAttribute("aria-expanded")).toBe("false")
})

test("the index and its code are read when search is opened and not before", async () => {
  const asked: string[] = []
  const page = await hub.open("/", {
    prepare: async (opened) => opened.on("request", (request) => asked.push(new URL(request.url()).pathname)),
  })
  await page.locator("a.lead").waitFor()
  await page.waitForLoadState("networkidle")
  expect(asked.filter((path) => path.includes("search"))).toEqual([])
  await page.getByRole("link", { name: "Search" }).first().click()
  await page.waitForURL(/\/search$/)
  await expect.poll(() => asked.filter((path) => path.endsWith("/search-index")).length).toBe(1)
})

test("without a network what was read goes on being searched; what was not says so", async () => {
  const page = await hub.open("/search?q=duke")
  await page.getByRole("option").first().waitFor()
  await page.context().setOffline(true)
  await page.getByRole("combobox").fill("football")
  await expect
    .poll(() => page.getByRole("option").first().locator(".result-title").innerText())
    .toBe("Football")

  const other = await hub.open("/search", {
    prepare: (opened) => opened.route("**/search-index", (route) => route.abort()),
  })
  await expect.poll(() => other.getByRole("alert").innerText()).toMatch(/The search index did not load/)
  await other.unroute("**/search-index")
  await other.getByRole("button", { name: "Try again" }).click()
  await other.getByRole("combobox").fill("football")
  await other.getByRole("option").first().waitFor()
})

test("the whole index is less than 40 kB", async () => {
  const text = await (await fetch(`${hub.url()}/api/v1/search-index`)).text()
  expect(brotliCompressSync(text).length).toBeLessThan(40_000)
})

test.each([640, 390, 320])("names of sixty letters do not scroll the page at %i pixels", async (width) => {
  const page = await hub.open("/search?q=massachusetts", {
    size: { width, height: 844 },
    prepare: (opened) =>
      change<SearchIndex>(opened, "**/search-index", (index) => ({
        ...index,
        games: index.games.map((game) => ({ ...game, opponent: long })),
        players: index.players.map((player) => ({ ...player, name: long.replaceAll(" ", "") })),
      })),
  })
  await page.getByRole("option").first().waitFor()
  const [content, visible] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(content).toBe(visible)
})
