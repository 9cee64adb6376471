import { request } from "node:http"
import { expect, test } from "vitest"
import type { Call } from "./http.ts"
import { fromResult, toEvent } from "./lambda-event.ts"
import { served } from "./testing/http.ts"

const now = Date.UTC(2026, 10, 21, 17)

function aCall(over: Partial<Call> = {}): Call {
  return {
    method: "GET",
    path: "/api/v1/home",
    search: "",
    headers: { host: "localhost:3000" },
    body: Buffer.alloc(0),
    ip: "127.0.0.1",
    ...over,
  }
}

test("a plain GET becomes a payload 2.0 event without query, cookies or body", () => {
  const event = toEvent(aCall(), now)
  expect(event).toMatchObject({
    version: "2.0",
    rawPath: "/api/v1/home",
    rawQueryString: "",
    isBase64Encoded: false,
    requestContext: { http: { method: "GET", path: "/api/v1/home" }, timeEpoch: now },
  })
  expect(event).not.toHaveProperty("body")
  expect(event).not.toHaveProperty("cookies")
  expect(event).not.toHaveProperty("queryStringParameters")
})

test("cookies leave the headers and become an array", () => {
  const event = toEvent(aCall({ headers: { cookie: "a=1; b=two" } }), now)
  expect(event.cookies).toEqual(["a=1", "b=two"])
  expect(event.headers).not.toHaveProperty("cookie")
})

test("a repeated parameter is joined by commas, and the raw query stays as it came", () => {
  const event = toEvent(aCall({ search: "sport=football&sport=baseball&q=a%20b" }), now)
  expect(event.queryStringParameters).toEqual({ sport: "football,baseball", q: "a b" })
  expect(event.rawQueryString).toBe("sport=football&sport=baseball&q=a%20b")
})

test("an encoded path is decoded but for its slashes; a malformed one stays as it came", () => {
  expect(toEvent(aCall({ path: "/api/caf%C3%A9%2Fx" }), now).rawPath).toBe("/api/café%2Fx")
  expect(toEvent(aCall({ path: "/api/%zz" }), now).rawPath).toBe("/api/%zz")
})

test("a text body arrives as UTF-8", () => {
  const headers = { "content-type": "application/json; charset=utf-8" }
  const event = toEvent(aCall({ method: "PUT", headers, body: Buffer.from('{"name":"Wölfe"}') }), now)
  expect(event).toMatchObject({ body: '{"name":"Wölfe"}', isBase64Encoded: false })
})

test("a binary body arrives as base64", () => {
  const headers = { "content-type": "image/png" }
  const event = toEvent(aCall({ method: "PUT", headers, body: Buffer.from([0x89, 0x00, 0xff]) }), now)
  expect(event).toMatchObject({ body: "iQD/", isBase64Encoded: true })
})

test("each cookie of an answer becomes a Set-Cookie header of its own", async () => {
  const url = await served(() => fromResult({ statusCode: 200, cookies: ["a=1", "b=2"], body: "ok" }))
  const response = await fetch(url)
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"])
})

test("a base64 answer is sent as bytes with the handler's headers", async () => {
  const result = {
    statusCode: 200,
    headers: { "Content-Type": "image/png" },
    body: "iQD/",
    isBase64Encoded: true,
  }
  const response = await fetch(await served(() => fromResult(result)))
  expect(response.headers.get("content-type")).toBe("image/png")
  expect([...(await response.bytes())]).toEqual([0x89, 0x00, 0xff])
})

test("an answer without a status is JSON with status 200", () => {
  expect(fromResult({ hello: "Wölfe" })).toEqual({
    status: 200,
    headers: { "content-type": "application/json" },
    body: '{"hello":"Wölfe"}',
  })
})

test("a header that came twice over the wire arrives joined", async () => {
  const url = new URL(
    await served((call) => fromResult({ statusCode: 200, body: toEvent(call, now).headers["x-a"] })),
  )
  const answer = await new Promise<string>((resolve, reject) => {
    const sent = request(url, { headers: { "x-a": ["1", "2"] } }, (response) => {
      response.setEncoding("utf8").on("data", resolve)
    })
    sent.on("error", reject).end()
  })
  expect(answer).toBe("1,2")
})
