import { expect, onTestFinished, test } from "vitest"
import { placeOf, startEdge } from "./edge.ts"
import type { Emulator } from "./http.ts"

async function started(api: Emulator): Promise<string> {
  const origins = { api, site: api, files: () => undefined }
  const edge = await startEdge(0, "127.0.0.1", Promise.resolve(origins))
  onTestFinished(edge.close)
  return `http://127.0.0.1:${edge.port}`
}

test("a body beyond Lambda's limit is a 413 that the client gets to read", async () => {
  const url = await started(() => ({ status: 200 }))
  const response = await fetch(`${url}/api/v1/me`, { method: "PUT", body: Buffer.alloc(7 * 1024 * 1024) })
  expect([response.status, await response.json()]).toEqual([413, { message: "Request body is too large" }])
})

test("an API that fails outside of its handler is a 502", async () => {
  const url = await started(() => Promise.reject(new Error("no handler")))
  expect((await fetch(`${url}/api/v1/home`)).status).toBe(502)
})

test("HEAD keeps the length of the body that it leaves out", async () => {
  const url = await started(() => ({ status: 200, body: "twelve bytes" }))
  const response = await fetch(`${url}/api`, { method: "HEAD" })
  expect([response.headers.get("content-length"), await response.text()]).toEqual(["12", ""])
})

test.each([
  ["/api/v1/home", "api"],
  ["/api?x=1", "api"],
  ["/apix", "page"],
  ["/static/assets/app-abc123.js", "files"],
  ["/staticx", "page"],
  ["/", "page"],
  ["/teams/football-152", "page"],
  ["/teams/football-152.ics?x=1", "twin"],
  ["/sitemap.xml", "twin"],
  ["/src/main.tsx", "page"],
])("%s is answered as %s", (url, place) => {
  expect(placeOf(url)).toBe(place)
})
