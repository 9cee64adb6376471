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
  expect(await problemOf(response)).toMatchObject({
    status: 413,
    code: "TOO_LARGE",
    detail: "Request body is too large",
  })
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

async function problemOf(response: Response): Promise<unknown> {
  expect(response.headers.get("content-type")).toBe("application/problem+json")
  const problem: unknown = await response.json()
  expect(problem).toMatchObject({ correlationId: response.headers.get("x-correlation-id") })
  return problem
}

test("a method that pages do not answer is a 405 under the caller's correlation id", async () => {
  const url = await started(() => ({ status: 200 }))
  const response = await fetch(url, { method: "POST", headers: { "x-correlation-id": "mine-1" } })
  expect(response.headers.get("allow")).toBe("GET, HEAD")
  expect(await problemOf(response)).toMatchObject({ code: "METHOD_NOT_ALLOWED", correlationId: "mine-1" })
})

test("headers up to 64 KB are the API's to refuse, beyond that the door answers in its place", async () => {
  const url = await started((call) => ({ status: 200, body: String(call.headers["x-big"]?.length) }))
  const ask = (bytes: number) => fetch(`${url}/api`, { headers: { "x-big": "x".repeat(bytes) } })
  expect(await (await ask(17_000)).text()).toBe("17000")
  const refused = await ask(66_000)
  expect([refused.status, await problemOf(refused)]).toEqual([
    431,
    expect.objectContaining({ code: "HEADERS_TOO_LARGE", type: "/api/v1/problems/HEADERS_TOO_LARGE" }),
  ])
})
