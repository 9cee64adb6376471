import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { correlated } from "./correlation.ts"
import { asLogged } from "./log.ts"
import { redactedText } from "./redact.ts"

const jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

/** What has been seen in other people's logs. */
const corpus: readonly string[] = [
  jwt,
  "ana.fan+hub@example.co.uk",
  "Wolfpack1!",
  "correct-horse-battery",
  "AKIAIOSFODNN7EXAMPLE",
  "203.0.113.77",
  "2001:db8:85a3:8d3:1319:8a2e:370:7348",
  "refresh-0f9d8c7b6a5e4d3c",
  "hub_0f9d8c7b6a5e4d3c2b1a0f9d8c7b6a5e4d3c2b1a",
]
const [, email = "", password = "", , awsKey = "", ip = "", ip6 = "", refresh = "", apiKey = ""] = corpus

const written = (line: object) => JSON.stringify(line, asLogged)

describe("never in a log line", () => {
  test.each([
    ["as a member", { password, newPassword: password, email, accessToken: jwt, refreshToken: refresh, ip }],
    ["as a header", { headers: { authorization: `Bearer ${refresh}`, cookie: `hub_session=${refresh}` } }],
    ["deep inside", { request: { body: [{ user: { email, password } }] } }],
    ["in the middle of a text", { message: `sign-in of ${email} with ${jwt} from ${ip}` }],
    [
      "as a query",
      { url: `/api/v1/auth/confirm?email=${encodeURIComponent(email)}&code=123456&token=${refresh}` },
    ],
    ["as JSON in a text", { error: `unexpected {"password":"${password}","refresh":"${refresh}"}` }],
    ["as a header in a text", { message: `authorization: Bearer ${refresh}` }],
    ["as a key of AWS", { message: `credential ${awsKey} refused` }],
    ["as a key of the hub", { message: `key ${apiKey} refused`, url: `/api/v1/games?x=${apiKey}` }],
    ["as an address of the new kind", { message: `limit reached by ${ip6}` }],
  ])("%s", (_where, line) => {
    const text = written(line)
    for (const secret of corpus) expect(text).not.toContain(secret)
    expect(text).not.toContain(encodeURIComponent(email))
    expect(text).not.toContain("123456")
  })

  test("whatever e-mail address there is, wherever it stands", () => {
    fc.assert(
      fc.property(fc.emailAddress({ size: "small" }), fc.lorem({ maxCount: 5 }), (address, words) => {
        fc.pre(/^[\w.+%-]+@[\w.-]+$/.test(address))
        expect(redactedText(`${words} ${address}, ${words}`)).not.toContain(address)
      }),
    )
  })
})

test("what an operator needs stays: ids, paths, times, codes, reasons", () => {
  const line = {
    correlationId: "7d9b6dd7-afa0-4cf3-9e77-de037c2c3f7c",
    path: "/api/v1/games/401000013",
    at: "2026-11-21T17:56:27.398Z",
    reason: "auth.token",
    code: "RATE_LIMITED",
    ms: 12.5,
    game: "401000013:17",
    stack: "at node_modules/.pnpm/vitest@5.1.1/node_modules/vitest/dist/run.js:2864:20",
  }
  expect(JSON.parse(written(line))).toEqual(line)
})

test("a line says which work it belongs to, also where nobody passed it on", async () => {
  await correlated("abc", async () => {
    await Promise.resolve()
    expect(JSON.parse(written({ message: "deep down" }))).toEqual({
      message: "deep down",
      correlationId: "abc",
    })
  })
  expect(JSON.parse(written({ message: "outside" }))).toEqual({ message: "outside" })
})

test("a line that names another id keeps it", () => {
  correlated("abc", () => {
    expect(JSON.parse(written({ correlationId: "of the request" }))).toEqual({
      correlationId: "of the request",
    })
  })
})

test("everything is logged by the one logger that redacts: no other, and no console", () => {
  const root = new URL("../../", import.meta.url).pathname
  const sources = ["core/src", "functions/src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("testing/"))
      .map((file) => join(folder, file)),
  )
  const loud = sources.filter((file) =>
    /new Logger\(|\bconsole\.|process\.std(?:out|err)/.test(readFileSync(join(root, file), "utf8")),
  )
  expect(loud).toEqual(["core/src/log.ts", "functions/src/handler/watch.ts"])
})
