import { View } from "@hub/core/view"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { OnePlayer } from "./lib/fields.ts"
import { page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

export const players = new Hono<Env>().get(
  "/:id",
  describe(
    {
      operationId: "getPlayer",
      summary: "A player: roster entry, season by table, how that stands in the team, game log",
      tag: "players",
      errors: ["not_found", "unavailable"],
    },
    View.PlayerPage,
  ),
  validate("param", OnePlayer),
  validate("query", NoQuery),
  (c) => page(c, `player/${c.req.valid("param").id}`),
)
