import { expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

test.each([
  "/",
  "/scores",
  "/schedule",
  "/standings",
  "/teams",
  "/teams/football-152",
  "/search",
  "/settings",
  "/status",
  "/about",
  "/news",
  "/desk",
  "/admin",
  "/nowhere",
])("%s keeps to its own content security policy", async (path) => {
  const refused: string[] = []
  const page = await hub.open(path, {
    prepare: async (opened) => {
      await opened.exposeFunction("tellRefused", (what: string) => refused.push(what))
      await opened.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
          Reflect.get(window, "tellRefused")(`${violatedDirective} ${blockedURI}`)
        })
      })
    },
  })
  await page.locator("main h1").first().waitFor()
  await page.waitForLoadState("networkidle")
  const { headers } = await page.evaluate(async () => {
    const answer = await fetch(location.href)
    return { headers: Object.fromEntries(answer.headers) }
  })
  expect(headers["content-security-policy"]).toMatch(/default-src 'self';.*frame-ancestors 'none'/)
  expect(headers["content-security-policy"]).not.toContain("unsafe-eval")
  expect(refused).toEqual([])
})
