import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { caller } from "../../testing/caller.ts"
import { problemOf, readUnits } from "../../testing/parse.ts"
import { noteSource, nowMs, publishFootball, seededAt, seedFootball } from "../../testing/seed.ts"

let clock = nowMs
const fresh = () => caller({ now: () => clock })
let call = fresh()

beforeEach(() => {
  call = fresh()
})

describe("before anything was read from a feed", () => {
  test.each([
    "/home",
    "/games/live",
    "/teams",
    "/teams/football-152/schedule",
    "/standings?sport=football",
    "/games/401000013",
  ])("503 for %s, with a time to come back", async (target) => {
    const answer = await call(target)
    expect(answer.status).toBe(503)
    expect(problemOf(answer)).toMatchObject({
      code: "UNAVAILABLE",
      detail: "Sports data temporarily unavailable",
    })
    expect(answer.headers.get("retry-after")).toBe("30")
  })

  test("503 for an empty page whose only source fails", async () => {
    await noteSource({ stale: true })
    expect((await call("/home")).status).toBe(503)
  })

  test("200 and empty when the source answered and had nothing", async () => {
    await noteSource({ stale: false })
    expect((await call("/home")).json).toMatchObject({ data: { live: [], today: [], next: [] } })
  })
})

describe("a page without a snapshot", () => {
  beforeAll(seedFootball)

  test("is computed from entities, with a validator of its own", async () => {
    const answer = await call("/teams/football-152/roster")
    expect(answer.json).toMatchObject({ data: { players: [{ jersey: "9" }, { jersey: "10" }] } })
    expect(answer.headers.get("etag")).toMatch(/^W\/"[\w-]{22}"$/)
    expect(readUnits(answer)).toBeGreaterThan(0.5)
  })

  test("says when it is served although its source fails", async () => {
    await noteSource({ stale: true })
    const answer = await call("/teams/football-152/schedule")
    expect(answer.status).toBe(200)
    expect(answer.headers.get("x-hub-stale")).toBe("true")
    expect(answer.headers.get("x-hub-as-of")).toBe(seededAt)
    await noteSource({ stale: false })
  })
})

describe("a snapshot", () => {
  beforeAll(async () => {
    await seedFootball()
    await publishFootball()
  })

  test("goes out as the stored brotli to who takes it, as text to who does not, under one tag", async () => {
    const brotli = await call("/home", { headers: { "accept-encoding": "gzip, br" } })
    const text = await call("/home", { headers: { "accept-encoding": "br;q=0, gzip" } })
    expect(brotli.headers.get("content-encoding")).toBe("br")
    expect(text.headers.get("content-encoding")).toBeNull()
    expect(brotli.raw.length).toBeLessThan(text.raw.length / 3)
    expect(brotli.json).toEqual(text.json)
    expect(brotli.headers.get("etag")).toBe(text.headers.get("etag"))
    expect(brotli.headers.get("vary")).toBe("Accept-Encoding")
  })

  test("says how old it is", async () => {
    const answer = await call("/home")
    expect(answer.headers.get("x-hub-as-of")).toBe(seededAt)
    expect(answer.headers.get("x-hub-stale")).toBeNull()
  })

  test("304 without a body when the reader has it already", async () => {
    const etag = (await call("/home")).headers.get("etag") ?? ""
    for (const header of [etag, etag.replace("W/", ""), `"other", ${etag}`, "*"]) {
      const answer = await call("/home", { headers: { "if-none-match": header, "accept-encoding": "br" } })
      expect(answer.status).toBe(304)
      expect(answer.raw).toHaveLength(0)
      expect(answer.headers.get("etag")).toBe(etag)
      expect(answer.headers.get("cache-control")).toContain("s-maxage=5")
    }
  })

  test("200 when the reader has another one", async () => {
    const answer = await call("/home", { headers: { "if-none-match": 'W/"something-else"' } })
    expect(answer.status).toBe(200)
  })

  test("HEAD has the headers of GET and no body", async () => {
    const [head, get] = [await call("/home", { method: "HEAD" }), await call("/home")]
    expect(head.status).toBe(200)
    expect(head.raw).toHaveLength(0)
    expect(head.headers.get("etag")).toBe(get.headers.get("etag"))
  })

  test("is read once a second and process, however many ask", async () => {
    const together = await Promise.all([call("/home"), call("/home")])
    expect(together.map((answer) => answer.headers.get("x-hub-cache"))).toEqual(["miss", "hit"])
    clock += 999
    const hit = await call("/home")
    expect([hit.headers.get("x-hub-cache"), readUnits(hit)]).toEqual(["hit", 0])
    clock += 1
    const miss = await call("/home")
    expect([miss.headers.get("x-hub-cache"), readUnits(miss)]).toEqual(["miss", 0.5])
  })

  test("keeps its body and says stale when the source fails", async () => {
    const before = await call("/home")
    await publishFootball(true)
    const after = await fresh()("/home")
    expect(after.headers.get("x-hub-stale")).toBe("true")
    expect(after.text).toBe(before.text)
    expect(after.headers.get("etag")).toBe(before.headers.get("etag"))
  })
})
