import { describeRoute, resolver } from "hono-openapi"
import * as v from "valibot"
import { securityOf } from "./describe-security.ts"
import { Problem, type ProblemKind, problemKinds } from "./error.ts"

type Description = {
  operationId: string
  summary: string
  tag: string
  /** What the route can fail with beside what any route can. */
  errors?: readonly ProblemKind[]
  /** Answers without validators and caching (health, me). */
  uncached?: boolean
}

/** `auth` because a token that does not hold is refused everywhere. */
const any: ProblemKind[] = ["input", "auth", "forbidden", "rate_limit", "headers", "internal", "database"]

/** Documents a route that answers `{ data }`. Responses are never validated against it at run time, tests do that. */
export function describe(description: Description, data: v.GenericSchema) {
  return describeBody(description, v.object({ data }))
}

/** Documents a list that is paged by cursor. */
export function describeList(description: Description, item: v.GenericSchema) {
  const next = v.pipe(
    v.nullable(v.string()),
    v.metadata({ description: "Cursor of the next page; null on the last one" }),
  )
  return describeBody(description, v.object({ data: v.array(item), next }))
}

/** Documents a list that is short by nature and always complete. */
export function describeWholeList(description: Description, item: v.GenericSchema) {
  const next = v.pipe(v.null(), v.metadata({ description: "Always null: the list is complete" }))
  return describeBody(description, v.object({ data: v.array(item), next }))
}

function describeBody(
  { operationId, summary, tag, errors = [], uncached }: Description,
  body: v.GenericSchema,
) {
  return describeRoute({
    operationId,
    summary,
    tags: [tag],
    security: securityOf(operationId, errors),
    responses: {
      200: { description: summary, content: { "application/json": { schema: resolver(body) } } },
      ...(!uncached && { 304: { description: "The version named in If-None-Match is still the newest" } }),
      ...problems([...any, ...errors]),
    },
  })
}

/** One entry per status, naming every code that may come with it. */
function problems(kinds: ProblemKind[]) {
  const byStatus = Map.groupBy(new Set(kinds), (kind) => problemKinds[kind].status)
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => {
      const description = same
        .map((kind) => `${problemKinds[kind].code}: ${problemKinds[kind].title}`)
        .join(" · ")
      return [status, { description, content: { "application/problem+json": { schema: resolver(Problem) } } }]
    }),
  )
}
