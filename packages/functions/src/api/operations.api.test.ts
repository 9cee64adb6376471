import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf, readUnits } from "../testing/parse.ts"
import { noteSource, nowMs, publishFootball, seededAt, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

describe("GET /health", () => {
  test("200 degraded while nothing was ever read", async () => {
    expect((await call("/health")).json).toEqual({ data: { status: "degraded", asOf: null } })
  })

  describe("once pages are stored", () => {
    beforeAll(async () => {
      await seedFootball()
      await publishFootball()
    })

    test("200 ok with the age of the facts, for half a unit and never stored", async () => {
      const answer = await call("/health")
      expect(answer.json).toEqual({ data: { status: "ok", asOf: seededAt } })
      expect(readUnits(answer)).toBe(0.5)
      expect(answer.headers.get("cache-control")).toBe("no-store")
    })

    test("200 degraded when the stored pages are stale", async () => {
      await publishFootball(true)
      expect((await call("/health")).json).toEqual({ data: { status: "degraded", asOf: seededAt } })
    })
  })
})

describe("GET /sources", () => {
  beforeAll(() => noteSource({ stale: true }))
  afterAll(() => noteSource({ stale: false }))

  test("200 says which feed is failing, since when and why", async () => {
    expect((await call("/sources")).json).toMatchObject({
      data: [
        {
          sport: "football",
          kind: "schedule",
          source: "ESPN",
          stale: true,
          reason: "503",
          checkedAt: seededAt,
        },
      ],
      next: null,
    })
  })
})

describe("/me", () => {
  test.each(["GET", "PUT"])("401 for %s from somebody who has not signed in", async (method) => {
    const answer = await call("/me", { method })
    expect(answer.status).toBe(401)
    expect(problemOf(answer).code).toBe("AUTH_REQUIRED")
    expect(answer.headers.get("access-control-allow-origin")).toBeNull()
  })

  test("413 for a body above 16 KB, whatever Content-Length says", async () => {
    const body = JSON.stringify({ bio: "x".repeat(17_000) })
    const headers = { "content-type": "application/json", "content-length": "5" }
    expect((await call("/me", { method: "PUT", body, headers })).status).toBe(413)
  })

  test("415 for a body that is not JSON", async () => {
    const answer = await call("/me", {
      method: "PUT",
      body: "a=b",
      headers: { "content-type": "text/plain" },
    })
    expect(problemOf(answer).code).toBe("UNSUPPORTED_MEDIA_TYPE")
  })
})

describe("GET /problems/{code}", () => {
  test("200 for the type of any problem that was answered", async () => {
    const { type } = problemOf(await call("/games/none-such-x"))
    expect((await call(`/${type}`)).json).toEqual({
      data: { code: "NOT_FOUND", status: 404, title: "Not found" },
    })
  })

  test("404 for a code that is none, 400 for what is no code", async () => {
    expect((await call("/problems/NO_SUCH_CODE")).status).toBe(404)
    expect((await call("/problems/x")).status).toBe(400)
  })
})
