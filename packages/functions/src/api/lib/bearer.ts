import { Actor } from "@hub/core/actor"
import type { Context } from "hono"
import type { Env } from "../env.ts"

/** The access token of a header, `Authorization: Bearer <token>`; undefined where there is none. */
export function bearerOf(header: string | undefined): string | undefined {
  return /^Bearer ([\w.-]+)$/i.exec(header ?? "")?.[1]
}

/** The access token of a request whose actor is known. Throws `actor.anonymous` (401) for the public. */
export function bearer(c: Context<Env>): string {
  Actor.userId()
  return bearerOf(c.req.header("authorization")) ?? ""
}
