import { log } from "@hub/core/log"
import { afterEach, describe, expect, test, vi } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf } from "../testing/parse.ts"

/** What the whole API does with any request; no route here reaches the table. */
const call = caller()

afterEach(() => vi.restoreAllMocks())

describe("correlation", () => {
  test("the caller's own id comes back in the header, the problem and the log", async () => {
    const logged = vi.spyOn(log, "info")
    const answer = await call("/games?x=1", { headers: { "x-correlation-id": "order-66" } })
    expect(answer.headers.get("x-correlation-id")).toBe("order-66")
    expect(problemOf(answer).correlationId).toBe("order-66")
    expect(logged).toHaveBeenCalledWith(
      "API_ERROR",
      expect.objectContaining({ correlationId: "order-66", status: 400 }),
    )
  })

  test.each(["a b", "x".repeat(65), "<i>", "a;b"])(
    "an id of another form (%s) is replaced by a new one",
    async (id) => {
      const answer = await call("/problems/NOT_FOUND", { headers: { "x-correlation-id": id } })
      expect(answer.headers.get("x-correlation-id")).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test("two requests without one have different ones", async () => {
    const [one, other] = [await call("/problems/NOT_FOUND"), await call("/problems/NOT_FOUND")]
    expect(one.headers.get("x-correlation-id")).not.toBe(other.headers.get("x-correlation-id"))
  })
})

describe("headers", () => {
  test.each(["/problems/NOT_FOUND", "/games?x=1", "/nowhere", "//elsewhere", "/me"])(
    "%s carries the security headers",
    async (target) => {
      const { headers } = await call(target)
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
      expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains")
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("x-frame-options")).toBe("DENY")
      expect(headers.get("referrer-policy")).toBe("no-referrer")
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin")
      expect(headers.get("permissions-policy")).toContain("camera=()")
      expect(headers.get("x-powered-by")).toBeNull()
      expect(headers.get("set-cookie")).toBeNull()
    },
  )

  test("any site may read public facts, without credentials", async () => {
    const { headers } = await call("/problems/NOT_FOUND", { headers: { origin: "https://fans.example" } })
    expect(headers.get("access-control-allow-origin")).toBe("*")
    expect(headers.get("access-control-allow-credentials")).toBeNull()
    expect(headers.get("access-control-expose-headers")).toContain("X-Hub-As-Of")
  })

  test("a preflight is answered for reads and lets no write through", async () => {
    const ask = {
      method: "OPTIONS",
      headers: { origin: "https://fans.example", "access-control-request-method": "PUT" },
    }
    const open = await call("/games", ask)
    expect([open.status, open.headers.get("access-control-allow-methods")]).toEqual([204, "GET,HEAD"])
    const closed = await call("/me", ask)
    expect([closed.status, closed.headers.get("access-control-allow-origin")]).toEqual([405, null])
  })

  test("Server-Timing and one log line say what a request cost", async () => {
    const logged = vi.spyOn(log, "info")
    const { headers } = await call("/problems/NOT_FOUND")
    expect(headers.get("server-timing")).toMatch(
      /^total;dur=[\d.]+, db;dur=0.0;desc="0 calls", rru;desc="0"$/,
    )
    expect(logged).toHaveBeenCalledExactlyOnceWith(
      "API_SUCCESS",
      expect.objectContaining({ status: 200, ms: expect.any(Number) }),
    )
  })
})

describe("the bare address", () => {
  test.each(["//api", ""])(
    "%s says where everything is, and every place it names answers",
    async (target) => {
      const answer = await call(target)
      expect(answer.headers.get("cache-control")).toBe("public, max-age=3600, stale-if-error=86400")
      expect(answer.json).toMatchObject({
        data: {
          docs: "/api/v1/docs",
          openapi: "/api/v1/openapi.json",
          collections: { games: "/api/v1/games" },
        },
      })
      for (const [, path = ""] of answer.text.matchAll(/"(\/api\/v1\/[^"]+)"/g))
        expect((await call(`/${path}`)).status).not.toBe(404)
    },
  )
})

describe("requests that no route wants", () => {
  test("404 for an unknown route, as a problem", async () => {
    expect(problemOf(await call("/nowhere"))).toMatchObject({
      status: 404,
      code: "NOT_FOUND",
      reason: "route.not_found",
    })
  })

  test.each([
    ["POST", "/games", "GET, HEAD"],
    ["DELETE", "/teams/football-152", "GET, HEAD"],
    ["PATCH", "/me", "GET, HEAD, PUT, DELETE"],
  ])("405 for %s %s, with what it answers", async (method, target, allow) => {
    const answer = await call(target, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get("allow")).toBe(allow)
    expect(problemOf(answer).code).toBe("METHOD_NOT_ALLOWED")
  })

  test.each(["GET", "HEAD"])("400 for a body on %s", async (method) => {
    const answer = await call("/problems/NOT_FOUND", { method, body: '{"a":1}' })
    expect(answer.status).toBe(400)
  })

  test("400 for a body on GET says what to do instead", async () => {
    const { code, detail } = problemOf(await call("/games", { body: "x" }))
    expect([code, detail]).toEqual(["VALIDATION_ERROR", "GET takes no body; use query parameters"])
  })

  test("431 for giant headers", async () => {
    const answer = await call("/games", { headers: { cookie: "x".repeat(20_000) } })
    expect(answer.status).toBe(431)
    expect(problemOf(answer).code).toBe("HEADERS_TOO_LARGE")
  })

  test("headers a little below 16 KB are taken, a little above are not", async () => {
    expect((await call("/problems/NOT_FOUND", { headers: { cookie: "x".repeat(16_000) } })).status).toBe(200)
    const answer = await call("/problems/NOT_FOUND", { headers: { cookie: "x".repeat(16_384) } })
    expect(problemOf(answer)).toMatchObject({ status: 431, correlationId: expect.stringMatching(/./) })
  })

  test("405 for TRACE, which no Request can carry", async () => {
    const answer = await call("/games", { method: "TRACE" })
    expect(answer.headers.get("allow")).toBe("GET, HEAD")
    expect(problemOf(answer)).toMatchObject({
      status: 405,
      detail: "/api/v1/games answers GET, HEAD, not TRACE",
    })
  })

  test("413 for a body of 7 MB", async () => {
    const body = JSON.stringify("x".repeat(7_000_000))
    const answer = await call("/me", { method: "PUT", body, headers: { "content-type": "application/json" } })
    expect(problemOf(answer)).toMatchObject({ status: 413, code: "TOO_LARGE" })
  })

  test("a control character where an id belongs is a bad id, not a missing one", async () => {
    for (const target of ["/games/%00", "/games/\0"])
      expect(problemOf(await call(target)).detail).toBe("param.id: must be a game id")
  })

  test("a bad player id is told what players' ids look like", async () => {
    expect(problemOf(await call("/players/nope")).detail).toBe(
      "param.id: must be <sport>-<number>, as a team's roster lists it",
    )
  })

  test("400 for a giant address", async () => {
    expect(problemOf(await call(`/games?cursor=${"x".repeat(5_000)}`)).reason).toBe("request.url")
  })
})

describe("failures", () => {
  test("a bug tells the caller nothing and the log everything, under one correlation id", async () => {
    const logged = vi.spyOn(log, "error").mockImplementation(() => undefined)
    const broken = caller({
      now: () => {
        throw new TypeError("secret of the table hub-production")
      },
    })
    const answer = await broken("/home", { headers: { "x-correlation-id": "find-me" } })
    expect(problemOf(answer)).toEqual({
      type: "/api/v1/problems/UNKNOWN_ERROR",
      title: "Something went wrong",
      status: 500,
      detail: "Internal server error",
      code: "UNKNOWN_ERROR",
      reason: "internal",
      correlationId: "find-me",
      errors: [],
    })
    expect(logged).toHaveBeenCalledWith("unexpected error", {
      correlationId: "find-me",
      error: expect.objectContaining({ message: "secret of the table hub-production" }),
    })
  })

  test("503 with Retry-After when the table does not answer, without its words", async () => {
    vi.spyOn(log, "error").mockImplementation(() => undefined)
    const answer = await call("/home")
    expect(problemOf(answer)).toMatchObject({
      status: 503,
      code: "DB_ERROR",
      detail: "Storage did not answer",
    })
    expect(answer.headers.get("retry-after")).toBe("5")
    expect(answer.text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|dynamo/i)
  })

  test.each([
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    '{"$gt":""}',
    "../../etc/passwd",
    "%00",
    "\u202Egpj.exe",
    "${jndi:ldap://x}",
    "constructor",
    "__proto__",
    "a\r\nSet-Cookie: x=1",
    "GAME#1",
    "𝕏".repeat(40),
  ])("hostile text %j is refused wherever it is put", async (text) => {
    const hostile = encodeURIComponent(text)
    const targets = [
      `/games/x!${hostile}`,
      `/teams/${hostile}`,
      `/players/${hostile}/`,
      `/games?sport=${hostile}`,
      `/games?${hostile}=1`,
      `/games?cursor=${hostile}`,
      `/news/${hostile}!`,
      `/scoreboard?day=${hostile}`,
    ]
    for (const target of targets) {
      const answer = await call(target)
      expect([400, 404]).toContain(answer.status)
      expect(answer.headers.get("content-type")).toBe("application/problem+json")
      expect(answer.headers.get("set-cookie")).toBeNull()
    }
  })
})
