import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import { renderDocs } from "./docs-page.ts"
import type { Env } from "./env.ts"
import { cacheControl } from "./lib/cache.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import type { Document } from "./openapi.ts"

/** The document for machines and the same for people. */
export function docs(document: () => Promise<Document>) {
  return new Hono<Env>()
    .get("/openapi.json", describeRoute({ hide: true }), validate("query", NoQuery), async (c) =>
      fresh(c, await document()),
    )
    .get("/docs", describeRoute({ hide: true }), validate("query", NoQuery), async (c) =>
      c.html(renderDocs(await document()), 200, { "Cache-Control": cacheControl("/docs") }),
    )
}
