import * as v from "valibot"
import { inject } from "vitest"
import type { Synth } from "../evaluate.ts"
import type { Resource } from "../recorder.ts"
import type { Stage } from "./infra-global.ts"

export const stages = ["production", "staging", "dev"] as const
export const production = program("production")

export function program(stage: Stage): Synth {
  return inject("programs")[stage]
}

/** The resources of a type, `aws:sqs/queue:Queue` or just `Queue`. */
export function all({ resources }: Pick<Synth, "resources">, type: string): Resource[] {
  return resources.filter((resource) => resource.type === type || resource.type.endsWith(`:${type}`))
}

/** The one resource of a type and name; a test that finds none or two must fail, not pass by accident. */
export function one(synth: Pick<Synth, "resources">, type: string, name: string): Resource {
  const found = all(synth, type).filter((candidate) => candidate.name === name)
  const [resource] = found
  if (resource && found.length === 1) return resource
  throw new Error(`There are ${found.length} resources ${type} ${name}`)
}

const List = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((text) => [text]),
  ),
])
const Statement = v.looseObject({
  Effect: v.string(),
  Action: List,
  Resource: v.optional(List, []),
  Condition: v.optional(v.record(v.string(), v.record(v.string(), List))),
})
const Policy = v.object({ Version: v.literal("2012-10-17"), Statement: v.array(Statement) })
export type Statement = v.InferOutput<typeof Statement>

/** A policy's statements, whether it is text or an object. */
export function statementsOf(policy: unknown): Statement[] {
  return v.parse(Policy, typeof policy === "string" ? JSON.parse(policy) : policy).Statement
}

const Inline = v.array(v.object({ name: v.string(), policy: v.string() }))

/** What the holder of a role may do, by all its inline policies. */
export function rightsOf(role: Resource): Statement[] {
  return v
    .parse(v.optional(Inline, []), role.inputs["inlinePolicies"])
    .flatMap(({ policy }) => statementsOf(policy))
}
