export * as Actor from "./actor.ts"

import { AsyncLocalStorage } from "node:async_hooks"
import { AppError } from "./error.ts"

/** Who asks. Everybody is somebody: a reader who has not signed in is the public. */
export type Info =
  | { type: "public" }
  | { type: "user"; userId: string; groups: readonly string[] }
  /** The hub itself: ingest, triggers, scripts. */
  | { type: "service" }

const scope = new AsyncLocalStorage<Info>()
const everybody: Info = { type: "public" }

/** Runs `work`, and everything it awaits, on behalf of `actor`. */
export function run<T>(actor: Info, work: () => T): T {
  return scope.run(actor, work)
}

/** Who the running work is for; the public outside of any `run`. */
export function current(): Info {
  return scope.getStore() ?? everybody
}

/** The signed-in fan the work is for. Throws `actor.anonymous` (401) for everybody else. */
export function userId(): string {
  const actor = current()
  if (actor.type === "user") return actor.userId
  throw new AppError("auth", "actor.anonymous", "Sign in to use this")
}
