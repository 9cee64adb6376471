import { AxeBuilder } from "@axe-core/playwright"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launchBrowser } from "./browser.ts"
import { open, phone } from "./page.ts"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const pages = ["/", "/scores", "/teams/football-152", "/no-such-page"]

test.each(
  pages.flatMap((path) => (["light", "dark"] as const).map((colorScheme) => [path, colorScheme] as const)),
)("%s breaks no accessibility rule in %s colours", async (path, colorScheme) => {
  const { page } = await open(browser, path, { viewport: phone, colorScheme })
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
})
