import { describe, expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

function stored(text: string): string {
  return `localStorage.setItem("hub.prefs", ${JSON.stringify(text)})`
}

describe("what a device has stored", () => {
  test.each([
    "",
    "null",
    "7",
    "[]",
    '{"theme":1',
    '{"teams":"x","zone":"Mars/Olympus","hours":[],"theme":{}}',
  ])("as rubbish (%s) breaks no page", async (text) => {
    const failures: string[] = []
    const page = await hub.open("/", {
      prepare: async (opened) => {
        opened.on("pageerror", (error) => failures.push(error.message))
        await opened.addInitScript(stored(text))
      },
    })
    await page.locator("a.lead").waitFor()
    expect(failures).toEqual([])
  })

  test("is shown before the first paint", async () => {
    const page = await hub.open("/about", {
      prepare: (opened) =>
        opened.addInitScript(stored(JSON.stringify({ theme: "dark", density: "compact" }))),
    })
    expect(
      await page.evaluate(() => [
        document.documentElement.dataset["theme"],
        document.documentElement.dataset["density"],
      ]),
    ).toEqual(["dark", "compact"])
  })
})

test("a zone and a clock of 24 hours are used on every page at once, and kept", async () => {
  const page = await hub.open("/settings")
  await page.locator("#favourites label").first().waitFor()
  await page.getByLabel("Another").check()
  await page.getByLabel("Zone", { exact: true }).selectOption("Asia/Tokyo")
  await page.getByLabel("19:00").check()
  await expect.poll(() => page.locator("#times .prose").innerText()).toMatch(/\d\d:\d\d GMT\+9/)
  await page.reload()
  await expect.poll(() => page.locator("footer").innerText()).toContain("GMT+9")
  expect(await page.getByLabel("Zone", { exact: true }).inputValue()).toBe("Asia/Tokyo")
})

test("a choice in one tab is seen in the other", async () => {
  const page = await hub.open("/settings")
  const other = await page.context().newPage()
  await other.goto("/about")
  await other.locator("#demo").waitFor()
  await page.locator("#favourites label").first().waitFor()
  await page.getByRole("radio", { name: "Dark" }).check()
  await expect.poll(() => other.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark")
  await page.getByLabel("As the device").check()
  await expect.poll(() => other.evaluate(() => document.documentElement.dataset["theme"])).toBeUndefined()
})

test("the star on a team's page puts it on the front page and first in the list, until it is taken off", async () => {
  const page = await hub.open("/teams/volleyball-152")
  const star = page.getByRole("button", { name: "Volleyball is a favourite" })
  await page.waitForLoadState("networkidle")
  await star.click()
  await expect.poll(() => star.getAttribute("aria-pressed")).toBe("true")
  await page.goto("/teams")
  await expect.poll(() => page.locator("a.team-row").first().innerText()).toContain("Volleyball")
  await page.goto("/")
  await expect.poll(() => page.locator("#my-teams a.team-row").allInnerTexts()).toHaveLength(1)
  await page.locator("#my-teams a.team-row").click()
  await star.click()
  await page.goto("/")
  await page.locator("a.lead").waitFor()
  expect(await page.locator("#my-teams").count()).toBe(0)
})

test("a favourite that does not exist costs its own row only", async () => {
  const page = await hub.open("/", {
    prepare: (opened) => opened.addInitScript(stored(JSON.stringify({ teams: ["football-999"] }))),
  })
  await expect.poll(() => page.locator("#my-teams").innerText()).toMatch(/Football\s+Not found just now/)
  await page.locator("a.lead").waitFor()
})

test("everything is forgotten at one press", async () => {
  const page = await hub.open("/settings")
  await page.locator("#favourites label").first().waitFor()
  await page.getByLabel("Compact").check()
  await page.getByRole("button", { name: "Forget all of it" }).click()
  await expect.poll(() => page.getByLabel("Roomy").isChecked()).toBe(true)
})
