import { Run } from "@hub/core/run"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describeWholeList } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

export const sources = new Hono<Env>().get(
  "/",
  describeWholeList(
    { operationId: "listSources", summary: "How the feeds stand, by sport and kind", tag: "operations" },
    Run.SourceStatus,
  ),
  validate("query", NoQuery),
  async (c) => fresh(c, { data: await Run.statuses(c.var.now()), next: null }),
)
