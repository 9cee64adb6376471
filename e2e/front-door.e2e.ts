import { expect, inject, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()

test("app and API share one origin, so a page needs no leave to ask", async () => {
  const page = await hub.open("/")
  const health = await page.evaluate(async () => (await fetch("/api/v1/health")).json())
  expect(health).toMatchObject({ data: { status: "ok" } })
})

test("the front page runs without an error of its own", async () => {
  const problems: string[] = []
  const page = await hub.open("/", {
    prepare: async (opened) => opened.on("pageerror", (error) => problems.push(error.message)),
  })
  await page.locator('a[href^="/games/"]').first().waitFor()
  expect(problems).toEqual([])
})

test("the app's files are compressed and good for ever, the page itself is kept by no browser", async () => {
  const html = await fetch(inject("hubUrl"))
  expect(html.headers.get("cache-control")).toMatch(/^public, max-age=0, s-maxage=\d+,/)
  const script = /data-app="(\/static\/assets\/[^"]+\.js)"/.exec(await html.text())?.[1] ?? "none"
  const asset = await fetch(new URL(script, inject("hubUrl")), { headers: { "accept-encoding": "br" } })
  expect(asset.headers.get("content-encoding")).toBe("br")
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
})
