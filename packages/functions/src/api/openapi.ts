import type { Hono } from "hono"
import { generateSpecs } from "hono-openapi"
import type { Env } from "./env.ts"
import { securitySchemes } from "./lib/describe-security.ts"
import { withKeys, withRefusedBodies } from "./openapi-writes.ts"

export type Document = Awaited<ReturnType<typeof generateSpecs>>

const documentation = {
  info: {
    title: "NC State Sports Hub API",
    version: "1.0.0",
    description:
      "Scores, schedules, rosters and standings of NC State's teams. An unofficial fan site, not affiliated with NC State University. Reading needs no key; who sends one may read more in a minute.",
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [{ url: "/" }],
  components: { securitySchemes },
}

/** The OpenAPI 3.1 document of an app, made from the schemas that its routes validate with; built once per app. */
export function createDocument(app: Hono<Env>): () => Promise<Document> {
  let built: Promise<Document> | undefined
  return () => {
    built ??= generateSpecs(app, { documentation, excludeStaticFile: false })
      .then(withRefusedBodies)
      .then(withKeys)
    return built
  }
}
