import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { contractErrors } from "../testing/contract.ts"
import { app } from "./index.ts"
import { cachePolicies } from "./lib/cache.ts"
import { problemKinds } from "./lib/error.ts"
import { createDocument, type Document } from "./openapi.ts"

const call = caller()
const guide = readFileSync(new URL("../../../../docs/api.md", import.meta.url), "utf8")

/** Every operation of the document, as `[name, operation]`. */
const operations: [string, NonNullable<NonNullable<Document["paths"][string]>["get"]>][] = []
let document: Document

beforeAll(async () => {
  document = await createDocument(app)()
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ["get", "put", "post", "delete"] as const) {
      const operation = item?.[method]
      if (operation) operations.push([`${method.toUpperCase()} ${path}`, operation])
    }
  }
})

describe("the OpenAPI document", () => {
  test("is served, is 3.1 and knows every route of the app", async () => {
    const answer = await call("/openapi.json")
    expect(answer.json).toMatchObject({ openapi: "3.1.0", info: { title: "NC State Sports Hub API" } })
    const routes = app.routes
      .filter((route) => route.method !== "ALL")
      .map((route) => `${route.method} ${route.path.replaceAll(/:(\w+)/g, "{$1}")}`)
    const unlisted = ["GET /api", "GET /api/v1/openapi.json", "GET /api/v1/docs"]
    expect(
      operations
        .map(([name]) => name)
        .concat(unlisted)
        .toSorted(),
    ).toEqual([...new Set(routes)].toSorted())
  })

  test("names every operation once, with a summary and a tag", () => {
    const ids = operations.map(([, operation]) => operation.operationId)
    expect(new Set(ids).size).toBe(operations.length)
    for (const [, { summary, tags }] of operations)
      expect([summary, tags?.length]).toEqual([expect.stringMatching(/^.{8,}/), 1])
  })

  test("documents the failures of every operation as problem documents", () => {
    for (const [, { responses }] of operations) {
      for (const status of ["400", "429", "431", "500", "503"]) {
        expect(responses?.[status]).toMatchObject({
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        })
      }
    }
  })

  test("pages every list by a cursor, unless it is complete by its schema", () => {
    const lists = operations.filter(([, operation]) =>
      JSON.stringify(bodyOf(operation)).includes('"data":{"type":"array"'),
    )
    const paged = lists.filter(
      ([, operation]) => !JSON.stringify(bodyOf(operation)).includes('"next":{"type":"null"'),
    )
    expect(paged.map(([name]) => name)).toEqual([
      "GET /api/v1/games",
      "GET /api/v1/games/{id}/events",
      "GET /api/v1/games/{id}/comments",
      "GET /api/v1/news",
      "GET /api/v1/articles",
      "GET /api/v1/articles/{slug}/comments",
      "GET /api/v1/desk/comments",
      "GET /api/v1/desk/commenters/{id}/comments",
      "GET /api/v1/desk/audit",
      "GET /api/v1/desk/articles",
      "GET /api/v1/desk/articles/{slug}/revisions",
      "GET /api/v1/me/comments",
      "GET /api/v1/me/notices",
      "GET /api/v1/analytics/usage",
      "GET /api/v1/admin/users",
    ])
    for (const [, { parameters }] of paged) {
      const names = parameters?.map((parameter) => "name" in parameter && parameter.name)
      expect(names).toEqual(expect.arrayContaining(["limit", "cursor"]))
    }
    for (const [, operation] of lists) expect(bodyOf(operation)).toMatchObject({ required: ["data", "next"] })
  })

  test("documents a limit as the number it is", () => {
    const [, games] = operations.find(([name]) => name === "GET /api/v1/games") ?? []
    const limit = games?.parameters?.find((parameter) => "name" in parameter && parameter.name === "limit")
    expect(limit).toMatchObject({ schema: { type: "integer", minimum: 1, maximum: 50 } })
  })

  test("requires what the routes require", () => {
    const [, standings] = operations.find(([name]) => name === "GET /api/v1/standings") ?? []
    expect(standings?.parameters).toEqual([
      expect.objectContaining({ name: "sport", in: "query", required: true }),
    ])
  })

  test("finds fault with an answer that leaks a member or has an undocumented status", async () => {
    const answer = {
      status: 200,
      contentType: "application/json",
      body: { data: { status: "ok", asOf: null, table: "x" } },
    }
    expect(await contractErrors("GET", "/api/v1/health", answer)).toHaveLength(1)
    expect(await contractErrors("GET", "/api/v1/health", { ...answer, status: 418 })).toEqual([
      "418 is not documented",
    ])
    expect(
      await contractErrors("GET", "/api/v1/health", {
        ...answer,
        body: { data: { status: "ok", asOf: null } },
      }),
    ).toEqual([])
  })
})

describe("the cache table", () => {
  test("has a policy for every route and for no other", () => {
    const routes = app.routes
      .filter((route) => route.method !== "ALL")
      .map((route) => route.path.replace("/api/v1", ""))
    expect(Object.keys(cachePolicies).toSorted()).toEqual([...new Set(routes)].toSorted())
  })
})

describe("the docs page", () => {
  test("lists every operation, without script, with the one style sheet its policy names", async () => {
    const { text, headers } = await call("/docs")
    expect(headers.get("content-type")).toMatch(/^text\/html/)
    for (const [, { operationId }] of operations) expect(text).toContain(`id="${operationId}"`)
    expect(text).not.toMatch(/<script|onload=|style="|https?:\/\//)
    const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(text) ?? []
    const hash = createHash("sha256").update(style).digest("base64")
    expect(headers.get("content-security-policy")).toContain(`style-src 'sha256-${hash}'`)
  })

  test("can be used without seeing it: language, title, headings, captions, row headers", async () => {
    const { text } = await call("/docs")
    expect(text).toContain('<html lang="en">')
    expect(text.match(/<h1>/g)).toHaveLength(1)
    expect(text).toContain('href="#routes"')
    expect(text.match(/<caption>/g)?.length).toBe(text.match(/<table>/g)?.length)
  })
})

describe("docs/api.md", () => {
  test("has a row for every operation", () => {
    const rows = guide.match(/^\| `(GET|PUT|POST|DELETE) \/[^`]*`/gm) ?? []
    const named = rows.map((row) =>
      row
        .slice(3, -1)
        .replace(/ /, " /api/v1")
        .replace(/\?.*$|\/$/, ""),
    )
    const documented = [...operations.map(([name]) => name), "GET /api/v1/openapi.json", "GET /api/v1/docs"]
    expect(named.toSorted()).toEqual(documented.toSorted())
  })

  test("has a row for every problem code, with its status", () => {
    for (const { code, status } of Object.values(problemKinds))
      expect(guide).toContain(`| \`${code}\` | ${status} |`)
  })
})

function bodyOf({ responses }: { responses?: object | undefined }): unknown {
  const [answer] = Object.entries(responses ?? {}).flatMap(([status, one]) => (status === "200" ? [one] : []))
  return answer?.content?.["application/json"]?.schema
}
