import { Policy } from "@hub/core/policy"
import { User } from "@hub/core/user"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

export const users = new Hono<Env>().get(
  "/:id",
  describe(
    {
      operationId: "getUser",
      summary: "A fan as everybody sees them",
      tag: "accounts",
      errors: ["not_found"],
    },
    User.PublicProfile,
  ),
  validate("param", v.object({ id: User.Id })),
  validate("query", NoQuery),
  async (c) => {
    Policy.require("read", "public profile")
    return fresh(c, { data: User.publicView(await User.get(c.req.valid("param").id)) })
  },
)
