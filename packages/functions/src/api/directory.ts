import { Hono } from "hono"
import { describeRoute } from "hono-openapi"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

const Directory = v.pipe(
  v.object({
    name: v.string(),
    /** For people. */
    docs: v.string(),
    /** For machines. */
    openapi: v.string(),
    health: v.string(),
    collections: v.record(v.string(), v.string()),
  }),
  v.metadata({ ref: "Directory" }),
)

const collections = ["home", "scoreboard", "games", "games/live", "teams", "news", "sources"] as const

const directory: v.InferOutput<typeof Directory> = {
  name: "NC State Sports Hub API",
  docs: "/api/v1/docs",
  openapi: "/api/v1/openapi.json",
  health: "/api/v1/health",
  collections: Object.fromEntries(collections.map((name) => [name, `/api/v1/${name}`])),
}

/** Where somebody who types the bare address finds the rest. */
export const v1Directory = new Hono<Env>().get(
  "/",
  describe({ operationId: "getDirectory", summary: "Where everything is", tag: "operations" }, Directory),
  validate("query", NoQuery),
  (c) => fresh(c, { data: directory }),
)

/** The same at /api, which names the one version there is. */
export const apiDirectory = new Hono<Env>().get(
  "/",
  describeRoute({ hide: true }),
  validate("query", NoQuery),
  (c) => fresh(c, { data: directory }),
)
