import { mkdir, rm, writeFile } from "node:fs/promises"
import { request } from "node:http"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { expect, onTestFinished, test } from "vitest"
import { startEdge } from "./edge.ts"
import { listen } from "./http.ts"
import { temporaryFolder } from "./testing/folder.ts"
import { serveBuild } from "./web.ts"

/** A built app behind the front door, beside an API that says what reached it. */
async function started(): Promise<string> {
  const outside = await temporaryFolder()
  await writeFile(join(outside, "secret.txt"), "secret")
  const dist = join(outside, "dist")
  await mkdir(join(dist, "assets"), { recursive: true })
  await writeFile(join(dist, "index.html"), "<!doctype html><title>Hub</title>")
  await writeFile(join(dist, ".stamp"), "hidden")
  await writeFile(join(dist, "assets/app-abc123.js"), "export {}")
  await writeFile(join(dist, "assets/app-abc123.js.gz"), gzipSync("export {}"))
  const origins = {
    web: serveBuild(dist, join(outside, "copy")),
    api: (call: { method: string; path: string }) => ({ status: 200, body: `${call.method} ${call.path}` }),
  }
  const edge = await startEdge(0, "127.0.0.1", Promise.resolve(origins))
  onTestFinished(edge.close)
  return `http://127.0.0.1:${edge.port}`
}

/** `fetch` would tidy the path up before sending it. */
function rawStatusAndBody(url: string, path: string): Promise<[number | undefined, string]> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path }, (response) => {
      const chunks: string[] = []
      response.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk))
      response.on("end", () => resolve([response.statusCode, chunks.join("")]))
    })
    sent.on("error", reject).end()
  })
}

test("hashed files are good for ever, the page is asked for each time", async () => {
  const url = await started()
  const asset = await fetch(`${url}/assets/app-abc123.js`)
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
  expect(asset.headers.get("content-type")).toContain("javascript")
  const page = await fetch(url)
  expect(page.headers.get("cache-control")).toBe("no-cache")
  expect(page.headers.get("content-type")).toBe("text/html;charset=utf-8")
})

test("a path of the app is the page, also for hashed-looking deep links", async () => {
  const url = await started()
  for (const path of ["/", "/scores?day=2026-11-21", "/teams/football-152", "/apiary"]) {
    const response = await fetch(`${url}${path}`)
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-cache"])
    expect(await response.text()).toContain("<title>Hub</title>")
  }
})

test("a file that is missing is a 404, not the page", async () => {
  const url = await started()
  expect((await fetch(`${url}/assets/gone-000.js`)).status).toBe(404)
})

test("a later build does not take away what the page that is open asks for", async () => {
  const [dist, copy] = [await temporaryFolder(), await temporaryFolder()]
  await writeFile(join(dist, "old.js"), "old")
  const serve = serveBuild(dist, copy)
  await rm(join(dist, "old.js"))
  const server = await listen(serve, 0)
  onTestFinished(server.close)
  expect(await (await fetch(`http://127.0.0.1:${server.port}/old.js`)).text()).toBe("old")
})

test("what has been compressed is sent compressed to those who take it", async () => {
  const url = await started()
  const zipped = await fetch(`${url}/assets/app-abc123.js`, { headers: { "accept-encoding": "gzip" } })
  expect(zipped.headers.get("content-encoding")).toBe("gzip")
  expect(zipped.headers.get("vary")).toBe("Accept-Encoding")
  expect(await zipped.text()).toBe("export {}")
})

test("a page that did not change is a 304, and HEAD has no body", async () => {
  const url = await started()
  const etag = (await fetch(url)).headers.get("etag") ?? ""
  expect((await fetch(url, { headers: { "if-none-match": etag } })).status).toBe(304)
  const head = await fetch(url, { method: "HEAD" })
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "33", ""])
})

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/assets/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/.stamp",
])("%s reaches nothing outside of the build and nothing hidden", async (path) => {
  const [, body] = await rawStatusAndBody(await started(), path)
  expect(body).not.toContain("secret")
  expect(body).not.toContain("hidden")
})

test("/api and what is under it is the API's, with every method", async () => {
  const url = await started()
  expect(await (await fetch(`${url}/api/v1/home?x=1`)).text()).toBe("GET /api/v1/home")
  expect(await (await fetch(`${url}/api`, { method: "DELETE" })).text()).toBe("DELETE /api")
})

test("the app's files can only be read", async () => {
  const response = await fetch(await started(), { method: "POST" })
  expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"])
})

test("a request that comes before the product is ready waits for it", async () => {
  const origins = Promise.withResolvers<{
    web: ReturnType<typeof serveBuild>
    api: () => { status: number }
  }>()
  const edge = await startEdge(0, "127.0.0.1", origins.promise)
  onTestFinished(edge.close)
  const response = fetch(`http://127.0.0.1:${edge.port}/api`)
  origins.resolve({
    web: serveBuild(await temporaryFolder(), await temporaryFolder()),
    api: () => ({ status: 204 }),
  })
  expect((await response).status).toBe(204)
})

test("a port that is taken is named", async () => {
  const port = Number(new URL(await started()).port)
  await expect(startEdge(port, "127.0.0.1", new Promise(() => undefined))).rejects.toMatchObject({
    reason: "local.port_taken",
    message: `Port ${port} is taken by another program`,
  })
})
