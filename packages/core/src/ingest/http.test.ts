import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createBreaker, type Patience, patience } from "./breaker.ts"
import { createHttp, type HttpOptions, userAgent } from "./http.ts"

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void

/** Real sockets: what a client does about headers, slow bodies and broken connections cannot be imagined. */
const fine: Answer = (_request, response) => response.end("{}")
let answer = fine
let asked: IncomingMessage[] = []
const server = createServer((request, response) => {
  asked.push(request)
  answer(request, response, asked.length)
})
let site = ""

beforeEach(async () => {
  asked = []
  answer = fine
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  site = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : ""
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** As patient as in production, in a thousandth of the time. */
const quick: Patience = { ...patience, pauseMs: 1 }
const client = (options: HttpOptions = {}, limits = quick) =>
  createHttp({ breaker: createBreaker(limits), ...options })

const status =
  (code: number, headers = {}): Answer =>
  (_request, response) =>
    response.writeHead(code, headers).end("no")

describe("who asks", () => {
  test("the client says so, with a link and none of a browser's words", async () => {
    await client({ homepage: "https://fans.example/" })(site)
    expect(asked[0]?.headers["user-agent"]).toBe("NCSUSportsHub/0.1 (+https://fans.example)")
  })

  test.each([undefined, "http://localhost:3000"])(
    "a site that nobody else can open (%s) is not linked",
    (homepage) => {
      expect(userAgent(homepage)).toBe("NCSUSportsHub/0.1 (a copy that is not on the web)")
    },
  )
})

describe("conditional requests", () => {
  const validators = { etag: '"abc"', lastModified: "Sat, 21 Nov 2026 20:00:00 GMT" }

  test("an answer carries its validators", async () => {
    answer = (_request, response) =>
      response
        .writeHead(200, { etag: validators.etag, "last-modified": validators.lastModified })
        .end('{"a":1}')
    expect(await client()(site)).toEqual({ status: "fresh", text: '{"a":1}', validators })
  })

  test("they are sent back, and 304 means unchanged", async () => {
    answer = status(304)
    expect(await client()(site, validators)).toEqual({ status: "unchanged" })
    expect(asked[0]?.headers).toMatchObject({
      "if-none-match": validators.etag,
      "if-modified-since": validators.lastModified,
    })
  })

  test("without any, nothing is asked conditionally", async () => {
    expect(await client()(site)).toMatchObject({ validators: {} })
    expect(asked[0]?.headers).not.toHaveProperty("if-none-match")
  })
})

describe("limits", () => {
  test("a body that is too large is not read to its end, whatever its length header says", async () => {
    let written = 0
    answer = (_request, response) => {
      const more = () => {
        while (written < 50_000_000 && !response.destroyed) {
          written += 65_536
          if (!response.write(Buffer.alloc(65_536, "x"))) {
            response.once("drain", more)
            return
          }
        }
      }
      more()
    }
    await expect(client({ maxBytes: 100_000 })(site)).rejects.toMatchObject({
      kind: "upstream",
      reason: "feed.too_large",
    })
    expect(written).toBeLessThan(50_000_000)
  })

  test("a body that never ends is given up, and not asked for again", async () => {
    answer = (_request, response) => response.writeHead(200).write('{"events":[')
    await expect(client({ timeoutMs: 60 })(site)).rejects.toMatchObject({ reason: "feed.timeout" })
    expect(asked).toHaveLength(1)
  })

  test("a character cut in two by a packet stays whole", async () => {
    const bytes = Buffer.from('{"name":"São Paulo"}')
    answer = (_request, response) => {
      response.write(bytes.subarray(0, 11))
      setImmediate(() => response.end(bytes.subarray(11)))
    }
    expect(await client()(site)).toMatchObject({ text: '{"name":"São Paulo"}' })
  })
})

describe("what is tried again", () => {
  test.each([429, 500, 502, 503])("%s, until it works", async (code) => {
    answer = (request, response, count) => (count < 3 ? status(code) : status(200))(request, response, count)
    expect(await client()(site)).toMatchObject({ status: "fresh" })
    expect(asked).toHaveLength(3)
  })

  test("a broken connection", async () => {
    answer = (request, response, count) => (count === 1 ? request.socket.destroy() : response.end("{}"))
    expect(await client()(site)).toMatchObject({ status: "fresh" })
  })

  test("not for ever", async () => {
    answer = status(503)
    await expect(client()(site)).rejects.toMatchObject({ kind: "upstream", reason: "feed.server_error" })
    expect(asked).toHaveLength(1 + quick.retries)
  })

  test("Retry-After is honoured", async () => {
    answer = (request, response, count) =>
      (count === 1 ? status(429, { "retry-after": "0" }) : status(200))(request, response, count)
    expect(await client({}, { ...patience, pauseMs: 60_000 })(site)).toMatchObject({ status: "fresh" })
  })
})

describe("what is not tried again", () => {
  test.each([
    [400, "feed.bad_request"],
    [403, "feed.forbidden"],
    [404, "feed.not_found"],
    [204, "feed.unexpected_status"],
  ])("%s is %s", async (code, reason) => {
    answer = status(code)
    await expect(client()(site)).rejects.toMatchObject({ kind: "upstream", reason })
    expect(asked).toHaveLength(1)
  })

  test.each([
    ["a web page", "<html></html>", "feed.html"],
    ["nothing", "", "feed.empty"],
  ])("%s with status 200", async (_what, body, reason) => {
    answer = (_request, response) => response.end(body)
    await expect(client()(site)).rejects.toMatchObject({ kind: "upstream", reason })
    expect(asked).toHaveLength(1)
  })
})

describe("the circuit", () => {
  test("403 opens it at once, and nothing more is asked", async () => {
    answer = status(403)
    const get = client()
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.forbidden" })
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.circuit_open", message: /answered 403/ })
    expect(asked).toHaveLength(1)
  })

  test("a host that is down is left alone after a while", async () => {
    answer = status(500)
    const get = client({}, { ...quick, failures: 4 })
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.server_error" })
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.circuit_open" })
    expect(asked).toHaveLength(4)
  })

  test("it closes again when the host has recovered", async () => {
    answer = (request, response, count) => status(count === 1 ? 403 : 200)(request, response, count)
    const get = client({}, { ...quick, refusedMs: 0 })
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.forbidden" })
    expect(await get(site)).toMatchObject({ status: "fresh" })
    expect(await get(site)).toMatchObject({ status: "fresh" })
  })

  test("a host that asks for a long pause gets it, without being waited for", async () => {
    answer = status(429, { "retry-after": "120" })
    const get = client()
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.rate_limited", retryAfterSeconds: 120 })
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.circuit_open" })
    expect(asked).toHaveLength(1)
  })

  test("404 says nothing about the host", async () => {
    answer = (request, response, count) => status(count <= 20 ? 404 : 200)(request, response, count)
    const get = client()
    for (let n = 0; n < 20; n++) await expect(get(site)).rejects.toMatchObject({ reason: "feed.not_found" })
    expect(await get(site)).toMatchObject({ status: "fresh" })
  })

  test("every host has its own", async () => {
    answer = status(403)
    const get = client()
    await expect(get(site)).rejects.toMatchObject({ reason: "feed.forbidden" })
    answer = status(200)
    expect(await get(site.replace("127.0.0.1", "localhost"))).toMatchObject({ status: "fresh" })
  })
})

describe("redirects", () => {
  const to =
    (location: string): Answer =>
    (request, response) =>
      request.url === "/" ? response.writeHead(302, { location }).end() : response.end('{"at":"end"}')

  test("on the same host are followed", async () => {
    answer = to("/moved")
    expect(await client()(site)).toMatchObject({ text: '{"at":"end"}' })
  })

  test.each(["http://sports.core.api.espn.pvt/v2", "http://169.254.169.254/latest/meta-data"])(
    "to %s are not",
    async (location) => {
      answer = to(location)
      await expect(client()(site)).rejects.toMatchObject({ reason: "feed.redirected" })
      expect(asked).toHaveLength(1)
    },
  )

  test("in a circle end", async () => {
    answer = to("/")
    await expect(client()(site)).rejects.toMatchObject({ reason: "feed.redirected" })
    expect(asked).toHaveLength(4)
  })
})

test("a host that is not there is unreachable", async () => {
  await new Promise((resolve) => server.close(resolve))
  await expect(client({}, { ...quick, retries: 0 })(site)).rejects.toMatchObject({
    kind: "upstream",
    reason: "feed.unreachable",
  })
})
