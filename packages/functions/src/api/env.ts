import type { Level } from "@hub/core/realtime"
import type { RequestIdVariables } from "hono/request-id"
import type { PageCache } from "./lib/snapshot.ts"
import type { Even } from "./middleware/even.ts"

/** What hono/aws-lambda hands over beside the request; absent under `app.request`. */
type Bindings = { requestContext?: { http?: { sourceIp?: string } } }

/** `requestId` is the correlation id, `viewer` the address that the router vouches for. `now` and `pages` belong to one app, so tests bring their own clock. */
export type Env = {
  Bindings: Bindings
  Variables: RequestIdVariables & {
    viewer: string | undefined
    now: () => number
    pages: PageCache
    even?: Even
    level?: Level
    /** The id of the key that a read came with. */
    apiKey?: string
    /** What is kept to answer the same request with again, where that is not the answer itself. */
    keptAnswer?: string
    /** Set by `idempotent`: the id of what the request makes, and whether an earlier try may have made it. */
    once?: { id: string; isRetry: boolean }
  }
}
