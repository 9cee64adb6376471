import { describe, expect, test, vi } from "vitest"
import { createHttp } from "./http.ts"
import { ProblemError } from "./problem-error.ts"

type Fetch = typeof globalThis.fetch

function answering(response: () => Response) {
  const fetch = vi.fn<Fetch>(async () => response())
  return { fetch, http: createHttp({ baseUrl: "https://hub.example/api/v1", fetch }) }
}

const json = { "content-type": "application/json" }

test("an answer carries its age, its source and the next cursor", async () => {
  const data = [{ source: { name: "NCAA", fetchedAt: "1" } }, { source: { name: "ESPN", fetchedAt: "2" } }]
  const headers = { ...json, etag: 'W/"a"', "x-hub-as-of": "2026-11-21T18:00:00.000Z", "x-hub-stale": "true" }
  const { http } = answering(() => new Response(JSON.stringify({ data, next: "c" }), { headers }))
  expect(await http("/games")).toEqual({
    data,
    next: "c",
    asOf: "2026-11-21T18:00:00.000Z",
    stale: true,
    source: "ESPN",
    etag: 'W/"a"',
  })
})

test("what is not given is not in the address, and what is given is encoded", async () => {
  const { fetch, http } = answering(() => new Response('{"data":[]}', { headers: json }))
  await http("/games", { query: { sport: "football", cursor: "a b&c", limit: 5, team: undefined } })
  expect(fetch.mock.lastCall?.[0]).toBe(
    "https://hub.example/api/v1/games?sport=football&cursor=a+b%26c&limit=5",
  )
})

describe("every failure is a ProblemError", () => {
  const problem = {
    title: "Not found",
    status: 404,
    detail: "There is no game 1",
    code: "NOT_FOUND",
    reason: "game.not_found",
    correlationId: "id-1",
    errors: [],
  }

  test("with what the API said", async () => {
    const headers = { "content-type": "application/problem+json", "retry-after": "7" }
    const { http } = answering(() => new Response(JSON.stringify(problem), { status: 404, headers }))
    await expect(http("/games/1")).rejects.toEqual(
      expect.objectContaining({
        name: "ProblemError",
        message: "There is no game 1",
        code: "NOT_FOUND",
        status: 404,
        correlationId: "id-1",
        retryAfterSeconds: 7,
      }),
    )
  })

  test("also when a proxy answers in HTML", async () => {
    const { http } = answering(
      () =>
        new Response("<html>", {
          status: 502,
          headers: { "content-type": "text/html", "x-correlation-id": "id-2" },
        }),
    )
    await expect(http("/home")).rejects.toEqual(
      expect.objectContaining({ code: "UNKNOWN_ERROR", status: 502, correlationId: "id-2" }),
    )
  })

  test.each([
    ["nobody answers", () => Promise.reject(new TypeError("fetch failed"))],
    ["the body is cut off", async () => new Response('{"data":[', { headers: json })],
    ["the page is HTML with status 200", async () => new Response("<html>", { headers: json })],
    [
      "a problem is cut off",
      async () => new Response("{", { status: 500, headers: { "content-type": "application/problem+json" } }),
    ],
  ])("also when %s", async (_name, fetch: Fetch) => {
    const failure = createHttp({ fetch })("/home")
    await expect(failure).rejects.toBeInstanceOf(ProblemError)
    await expect(failure).rejects.toMatchObject({ code: "NETWORK_ERROR", status: 0 })
  })

  test("also when the answer takes too long, or the caller gives up", async () => {
    await expect(createHttp({ fetch: never, timeoutMs: 5 })("/home")).rejects.toMatchObject({
      code: "NETWORK_ERROR",
    })
    const controller = new AbortController()
    const call = createHttp({ fetch: never })("/home", { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: "NETWORK_ERROR" })
  })
})

/** Answers only by failing when it is aborted. */
const never: Fetch = (_input, init) =>
  new Promise((_resolve, reject) =>
    init?.signal?.addEventListener("abort", () => reject(new DOMException("aborted"))),
  )
