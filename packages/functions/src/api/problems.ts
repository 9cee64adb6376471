import { AppError } from "@hub/core/error"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe } from "./lib/describe.ts"
import { problemKinds } from "./lib/error.ts"
import { fresh } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

const ProblemType = v.pipe(
  v.object({ code: v.string(), status: v.number(), title: v.string() }),
  v.metadata({ ref: "ProblemType" }),
)

/** What the `type` of a problem document points to. */
export const problems = new Hono<Env>().get(
  "/:code",
  describe(
    {
      operationId: "getProblemType",
      summary: "What a problem code means",
      tag: "operations",
      errors: ["not_found"],
    },
    ProblemType,
  ),
  validate(
    "param",
    v.object({ code: v.pipe(v.string(), v.regex(/^[A-Z_]{1,40}$/, "must be a problem code")) }),
  ),
  validate("query", NoQuery),
  (c) => fresh(c, { data: problemType(c.req.valid("param").code) }),
)

function problemType(code: string) {
  const found = Object.values(problemKinds).find((kind) => kind.code === code)
  if (!found) throw new AppError("not_found", "problem.not_found", `There is no problem code ${code}`)
  return { code: found.code, status: found.status, title: found.title }
}
