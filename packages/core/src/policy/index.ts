export * as Policy from "./index.ts"

import { Actor } from "../actor.ts"
import { AppError } from "../error.ts"
import { type Entity, type Role, table, type Verb } from "./table.ts"

export { type Entity, entities, type Role, roles, type Verb, verbs } from "./table.ts"

const groupRoles: Record<string, Role> = {
  fans: "fan",
  premium_fans: "premium_fan",
  moderators: "moderator",
  admins: "admin",
}

/** Every role an actor has towards a record of `ownerId`. The strongest decides: roles only ever add. Pure. */
export function rolesOf(actor: Actor.Info, ownerId?: string): Role[] {
  if (actor.type === "public") return ["public"]
  if (actor.type === "service") return ["service"]
  const groups = actor.groups.flatMap((group) => groupRoles[group] ?? [])
  const isOwner = ownerId !== undefined && ownerId === actor.userId
  return ["public", ...groups, ...(isOwner ? (["owner"] as const) : [])]
}

/** Whether the table lets the actor do it. What is not in the table nobody may. Pure. */
export function isAllowed(actor: Actor.Info, verb: Verb, entity: Entity, ownerId?: string): boolean {
  const allowed = table[entity][verb] ?? []
  return rolesOf(actor, ownerId).some((role) => allowed.includes(role))
}

/** Throws `actor.anonymous` (401) where signing in might help, `policy.denied` (403) where it would not. */
export function require(verb: Verb, entity: Entity, ownerId?: string): void {
  const actor = Actor.current()
  if (isAllowed(actor, verb, entity, ownerId)) return
  if (actor.type === "public") throw new AppError("auth", "actor.anonymous", "Sign in to use this")
  throw new AppError("forbidden", "policy.denied", `You may not ${verb} this ${entity}`)
}
