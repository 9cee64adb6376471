import { htmlOf } from "@hub/functions/client/markdown"
import { xssCorpus } from "@hub/functions/testing/xss"
import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { useHub } from "./hub.ts"
import { aPublishedArticle, demoPassword, forgetAtEdge, signIn } from "./people.ts"

const hub = useHub()

/** Puts HTML into an empty page that has no policy of its own, touches all of it, and counts the scripts that ran. */
async function hitsOf(page: Page, html: string): Promise<number> {
  await page.goto("about:blank")
  return page.evaluate(async (text) => {
    let hits = 0
    Object.assign(window, { hit: () => (hits += 1) })
    document.body.innerHTML = text
    for (const element of document.body.querySelectorAll("*"))
      for (const type of ["mouseover", "focus", "toggle", "click", "begin"])
        if (!(element instanceof HTMLAnchorElement && /^https?:/.test(element.href)))
          element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }))
    // What loads, fails or begins on its own has done so after a few frames.
    for (let frame = 0; frame < 30; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
    return hits
  }, html)
}

test("nothing that somebody hides in an article runs, in a browser and without any policy", async () => {
  const page = await hub.open("/about")
  expect(await hitsOf(page, xssCorpus.map(htmlOf).join("\n"))).toBe(0)
  expect(await hitsOf(page, xssCorpus.join("\n"))).toBeGreaterThan(3)
})

/** Counts scripts that ran and what the page's policy refused: with text that stays text there is neither. */
async function watched(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen, hit: () => seen.push("ran"), alert: () => seen.push("alert") })
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      seen.push(violatedDirective),
    )
  })
}

test("names, bios, titles and comments that hold scripts are words on every page that shows them, served or drawn", async () => {
  const attack = `</script><script>hit()</script><img src=x onerror=hit()><svg onload=hit()>`
  const link = `javascript:hit() data:text/html,<script>hit()</script>`
  const article = await aPublishedArticle(`${attack} ${Date.now()}`)
  await forgetAtEdge()
  const said = (text: string, n: number) => ({
    id: `01KQA${String(n).padStart(21, "0")}`,
    parentId: null,
    depth: 1,
    createdAt: new Date().toISOString(),
    editedAt: null,
    author: { id: `u${n}`, name: attack, picture: `x" onerror="hit()` },
    text,
    gone: null,
  })
  const page = await hub.open("/sign-in", { size: "desktop" })
  await signIn(page, "moderator@hub.example", demoPassword)
  await watched(page)
  await page.route(/\/api\/v1\/articles\/[^/]+\/comments/, (route) =>
    route.fulfill({ json: { data: [...xssCorpus, link].map(said), next: null } }),
  )
  const me = (body: { data: { user?: object } }) => ({
    data: {
      ...body.data,
      user: { ...body.data.user, firstName: attack, bio: `"><script>hit()</script>` },
    },
  })
  await page.route("**/api/v1/auth/refresh", async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: me(await response.json()) })
  })
  for (const path of ["/news", `/news/${article.slug}`, "/account", `/search?in=news&q=script`]) {
    await page.goto(path)
    await page.getByText("onerror=hit()").first().waitFor()
    if (path.endsWith(article.slug)) {
      await page.locator("#talk").scrollIntoViewIfNeeded()
      await page.locator(".talk-item").nth(xssCorpus.length).waitFor()
    }
    await page.waitForLoadState("networkidle")
    expect([path, await page.evaluate(() => Reflect.get(window, "seen"))]).toEqual([path, []])
  }
  await article.unpublish()
})

test("another site's page can neither read with a fan's session nor write with it", async () => {
  const page = await hub.open("/sign-in")
  await signIn(page, "moderator@hub.example", demoPassword)
  // 127.0.0.1 and localhost are two sites to a browser.
  const other = await page.context().newPage()
  await other.goto(`${inject("awsUrl")}/_local/mail`)
  const tried = await other.evaluate(async (api) => {
    const send = (path: string, init: RequestInit) =>
      fetch(`${api}${path}`, { credentials: "include", ...init }).then(
        ({ status, type }) => `${type} ${status}`,
        () => "blocked",
      )
    const headers = { "content-type": "application/json" }
    return [
      await send("/auth/refresh", { method: "POST" }),
      await send("/auth/sign-out", { method: "POST", mode: "no-cors" }),
      await send("/me", { method: "DELETE" }),
      await send("/me", { method: "PUT", headers, body: "{}" }),
      await send("/me", {}),
    ]
  }, `${hub.url()}/api/v1`)
  expect(tried).toEqual(["blocked", "blocked", "blocked", "blocked", "blocked"])
  await page.reload()
  await page.getByText("Signed in as moderator@hub.example").waitFor()
})

test("news has its place in the bar, and lists what others write with their names", async () => {
  const page = await hub.open("/")
  await page.getByRole("link", { name: "News", exact: true }).first().click()
  await page.getByRole("heading", { name: "News", level: 1 }).waitFor()
  const headline = page.locator("#elsewhere a").first()
  await expect.poll(() => headline.textContent()).toContain("ESPN replay ↗")
  expect(await headline.getAttribute("href")).toMatch(/^https:/)
})

test("an article that is not there says so; who is no writer is shown no desk", async () => {
  const page = await hub.open("/news/no-such-article")
  await page.getByRole("heading", { name: "No such article" }).waitFor()
  await page.goto("/desk")
  await page.getByRole("link", { name: "Sign in" }).waitFor()
  expect(await page.getByLabel("Title").count()).toBe(0)
})
