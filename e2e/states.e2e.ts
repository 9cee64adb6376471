import { expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

test.each([
  ["/nowhere", "No such page"],
  ["/games/0", "No such game"],
  ["/teams/football-1", "No such team"],
  ["/teams/quidditch", "No such team"],
])("%s is a 404 with ways on", async (path, title) => {
  const page = await hub.open(path)
  await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe(title)
  await page.locator("main").getByRole("link", { name: "today’s scores" }).click()
  await page.waitForURL(/\/scores$/)
})

test("a failing API says what failed, gives the id to copy, and a second try helps", async () => {
  let broken = true
  const page = await hub.open("/", {
    prepare: (opened) =>
      opened.route("**/api/v1/home", (route) =>
        broken
          ? route.fulfill({
              status: 503,
              contentType: "application/problem+json",
              json: {
                code: "DB_ERROR",
                title: "Unavailable",
                detail: "The table is busy",
                correlationId: "test-4711",
              },
            })
          : route.continue(),
      ),
  })
  const panel = page.getByRole("alert")
  await expect
    .poll(() => panel.innerText())
    .toMatch(/The front page did not load[\s\S]*The table is busy[\s\S]*still work/)
  expect(await panel.locator("code").innerText()).toBe("test-4711")
  broken = false
  await panel.getByRole("button", { name: "Try again" }).click()
  await page.locator("a.lead").waitFor()
})

test("an answer that is a proxy's HTML is a failure, not a blank page", async () => {
  const page = await hub.open("/teams", {
    prepare: (opened) =>
      opened.route("**/api/v1/teams", (route) =>
        route.fulfill({ contentType: "text/html", body: "<h1>Sign in</h1>" }),
      ),
  })
  await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/The list of teams did not load/)
})

test("offline, what was loaded stays under a bar with its time, and other pages say what is wrong", async () => {
  const page = await hub.open("/")
  await page.locator("a.lead").waitFor()
  await page.context().setOffline(true)
  await expect
    .poll(() => page.locator(".connection-bar").innerText())
    .toMatch(/^Offline\. Scores as of \d+:\d\d [AP]M$/)
  await page.locator("a.lead").waitFor()

  await page.context().setOffline(false)
  await expect.poll(() => page.locator(".connection-bar").count()).toBe(0)
})

test("a silent source turns the age amber and says why", async () => {
  const page = await hub.open("/", {
    prepare: (opened) =>
      opened.route("**/api/v1/home", async (route) => {
        const response = await route.fetch()
        const twoHoursAgo = new Date(Date.now() - 7_200_000).toISOString()
        await route.fulfill({
          response,
          headers: { ...response.headers(), "x-hub-stale": "true", "x-hub-as-of": twoHoursAgo },
        })
      }),
  })
  const badge = page.locator(".badge[data-stale]")
  await expect.poll(() => badge.innerText()).toMatch(/ · 2 h · source silent$/)
  const [badgeColor, amber] = await badge.evaluate((element) => {
    const probe = document.createElement("i")
    probe.style.color = "var(--amber)"
    element.append(probe)
    return [getComputedStyle(element).color, getComputedStyle(probe).color]
  })
  expect(badgeColor).toBe(amber)
  await badge.click()
  expect(await page.getByRole("dialog").innerText()).toMatch(/does not answer\. This is the last good state/)
})

test("a poll that fails keeps the scores and says that they were not renewed", async () => {
  let calls = 0
  const page = await hub.open("/", {
    prepare: async (opened) => {
      await opened.clock.install()
      await opened.route("**/api/v1/home", (route) => (calls++ === 0 ? route.continue() : route.abort()))
    },
  })
  await page.locator("a.lead").waitFor()
  await page.clock.runFor(15_000)
  await expect.poll(() => page.locator(".badge[data-stale]").innerText()).toMatch(/not renewed$/)
  await page.locator("a.lead").waitFor()
})

test("the theme is the device's until one is chosen, and the choice stays", async () => {
  const page = await hub.open("/", { theme: "dark" })
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await paper()).toBe("rgb(15, 16, 18)")
  await page.getByRole("button", { name: "Use the light theme" }).click()
  await page.reload()
  expect(await paper()).toBe("rgb(251, 250, 248)")
})
