import { connect } from "node:net"
import { expect, inject, onTestFinished, test } from "vitest"
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

test("bodies that never end keep nobody else waiting, and one that says nothing of its length is cut off", async () => {
  const { hostname, port } = new URL(hub.url())
  const head = "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"
  const slow = Array.from({ length: 50 }, () => connect(Number(port), hostname))
  onTestFinished(() => {
    for (const socket of slow) socket.destroy()
  })
  for (const socket of slow) socket.write(`${head}Content-Length: 1000\r\n\r\n{"email":`)
  const begun = Date.now()
  expect((await fetch(`${hub.url()}/api/v1/problems/NOT_FOUND`)).status).toBe(200)
  expect(Date.now() - begun).toBeLessThan(2_000)

  const stream = new ReadableStream({
    start: (controller) => {
      for (let part = 0; part < 10; part++) controller.enqueue(new TextEncoder().encode("x".repeat(10_000)))
      controller.close()
    },
  })
  const headers = { "content-type": "application/json" }
  const ask = { method: "POST", headers, body: stream, duplex: "half" }
  const endless = await fetch(`${hub.url()}/api/v1/auth/sign-in`, ask)
  expect(endless.status).toBe(413)
})
