import { View } from "@hub/core/view"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

/** Searching costs the server nothing: the browser looks through this, and keeps it for an hour. */
export const searchIndex = new Hono<Env>().get(
  "/",
  describe(
    {
      operationId: "getSearchIndex",
      summary: "Names of teams, players, games and headlines, to be searched by the client",
      tag: "pages",
      errors: ["unavailable"],
    },
    View.SearchIndex,
  ),
  validate("query", NoQuery),
  (c) => page(c, "search"),
)
