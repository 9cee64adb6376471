import { htmlOf } from "@hub/functions/client/markdown"
import { xssCorpus } from "@hub/functions/testing/xss"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useHub } from "./hub.ts"

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
