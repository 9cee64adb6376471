import { mkdir, rm, writeFile } from "node:fs/promises"
import { request } from "node:http"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { expect, onTestFinished, test } from "vitest"
import { startEdge } from "./edge.ts"
import { type Call, listen } from "./http.ts"
import { temporaryFolder } from "./testing/folder.ts"
import { serveBuild } from "./web.ts"

/** A built app behind the front door, beside functions that say what reached them. */
async function started(): Promise<string> {
  const outside = await temporaryFolder()
  await writeFile(join(outside, "secret.txt"), "secret")
  const dist = join(outside, "dist")
  await mkdir(join(dist, "assets"), { recursive: true })
  await writeFile(join(dist, "favicon.svg"), "<svg></svg>")
  await writeFile(join(dist, ".stamp"), "hidden")
  await writeFile(join(dist, "assets/app-abc123.js"), "export {}")
  await writeFile(join(dist, "assets/app-abc123.js.gz"), gzipSync("export {}"))
  const origins = {
    files: serveBuild(dist, join(outside, "copy")),
    api: (call: Call) => ({ status: 200, body: `${call.method} ${call.path}` }),
    site: (call: Call) => ({ status: 200, body: `page ${call.path}` }),
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

test("hashed files are good for ever, others are asked for each time", async () => {
  const url = await started()
  const asset = await fetch(`${url}/static/assets/app-abc123.js`)
  expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable")
  expect(asset.headers.get("content-type")).toContain("javascript")
  const other = await fetch(`${url}/static/favicon.svg`)
  expect(other.headers.get("cache-control")).toBe("no-cache")
  expect(other.headers.get("content-type")).toBe("image/svg+xml")
})

test("every path that is no file's and not the API's is the pages' function's", async () => {
  const url = await started()
  for (const path of ["/", "/scores", "/teams/football-152", "/apiary", "/scores.txt"]) {
    expect(await (await fetch(`${url}${path}`)).text()).toBe(`page ${path}`)
  }
})

test("a file that is missing is a 404, not the page", async () => {
  const url = await started()
  expect((await fetch(`${url}/static/assets/gone-000.js`)).status).toBe(404)
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
  const zipped = await fetch(`${url}/static/assets/app-abc123.js`, { headers: { "accept-encoding": "gzip" } })
  expect(zipped.headers.get("content-encoding")).toBe("gzip")
  expect(zipped.headers.get("vary")).toBe("Accept-Encoding")
  expect(await zipped.text()).toBe("export {}")
})

test("a file that did not change is a 304, and HEAD has no body", async () => {
  const url = `${await started()}/static/favicon.svg`
  const etag = (await fetch(url)).headers.get("etag") ?? ""
  expect((await fetch(url, { headers: { "if-none-match": etag } })).status).toBe(304)
  const head = await fetch(url, { method: "HEAD" })
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "11", ""])
})

test.each([
  "/static/../secret.txt",
  "/static/..%2fsecret.txt",
  "/static/assets/../../secret.txt",
  "/static/%2e%2e/secret.txt",
  "/static/.stamp",
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
    files: ReturnType<typeof serveBuild>
    api: () => { status: number }
    site: () => { status: number }
  }>()
  const edge = await startEdge(0, "127.0.0.1", origins.promise)
  onTestFinished(edge.close)
  const response = fetch(`http://127.0.0.1:${edge.port}/api`)
  const answer = () => ({ status: 204 })
  const files = serveBuild(await temporaryFolder(), await temporaryFolder())
  origins.resolve({ files, api: answer, site: answer })
  expect((await response).status).toBe(204)
})

test("a port that is taken is named", async () => {
  const port = Number(new URL(await started()).port)
  await expect(startEdge(port, "127.0.0.1", new Promise(() => undefined))).rejects.toMatchObject({
    reason: "local.port_taken",
    message: `Port ${port} is taken by another program`,
  })
})
