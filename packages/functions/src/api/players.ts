import { Player } from "@hub/core/player"
import { Hono } from "hono"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, OnePlayer, validate } from "./lib/validate.ts"

export const players = new Hono<Env>().get(
  "/:id",
  describe(
    {
      operationId: "getPlayer",
      summary: "A player as the roster lists him or her",
      tag: "players",
      errors: ["not_found"],
    },
    Player.Info,
  ),
  validate("param", OnePlayer),
  validate("query", NoQuery),
  async (c) => fresh(c, { data: await Player.get(c.req.valid("param").id) }),
)
