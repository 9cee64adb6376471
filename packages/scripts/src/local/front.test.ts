import { describe, expect, test } from "vitest"
import { createFront } from "./front.ts"
import type { Call } from "./http.ts"

const headers = { "cache-control": "public, max-age=0, s-maxage=0, stale-if-error=86400" }
const page = { statusCode: 200, headers, body: "27 to 24" }
const call: Call = {
  method: "GET",
  path: "/",
  search: "",
  headers: {},
  body: Buffer.alloc(0),
  ip: "192.0.2.1",
}

function stage(caching: boolean) {
  const failures: unknown[] = []
  const front = createFront(
    () => Promise.resolve(page),
    caching,
    (thrown) => failures.push(thrown),
  )
  const turn = async (name: string) => front.pages[name]?.(call)
  const ask = async (name: string) => (await front.origin(name, "secret")(call)).status
  return { turn, ask, failures, front }
}

describe("a function that is switched off", () => {
  test("is hidden by the page the edge has, and fails where it has none", async () => {
    const { turn, ask, failures } = stage(true)
    expect(await ask("site")).toBe(200)
    await turn("site.down")
    expect(await ask("site")).toBe(200)
    expect(String(failures[0])).toContain("The function site is switched off")
  })

  test("shows at once without the cache, takes no other one along, and comes back", async () => {
    const { turn, ask } = stage(false)
    await turn("api.down")
    expect([await ask("api"), await ask("site")]).toEqual([502, 200])
    await turn("api.up")
    expect(await ask("api")).toBe(200)
  })
})

test("what the edge did can be looked at", async () => {
  const { ask, front } = stage(true)
  await ask("api")
  const reply = await front.pages["edge"]?.(call)
  expect(JSON.parse(String(reply?.body))).toMatchObject({ Miss: 1, origin: 1, kept: 1 })
})
