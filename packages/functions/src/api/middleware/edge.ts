import { timingSafeEqual } from "node:crypto"
import { AppError } from "@hub/core/error"
import type { Context } from "hono"
import { createMiddleware } from "hono/factory"
import type { Env } from "../env.ts"

/** Kept in step with infra/router.ts, which replaces whatever a viewer sends under these names. */
const SECRET_HEADER = "x-hub-edge"
const VIEWER_HEADER = "x-hub-viewer"
/** CloudFront's own, `198.51.100.7:4711`, of live reads, which no function of the router sees. */
const ADDRESS_HEADER = "cloudfront-viewer-address"

/**
 * Refuses what did not come through the router: the Function URL itself is public, and past the CDN every read costs
 * money. Without a secret there is no router (on a developer's machine), and nothing to prove.
 */
export function edge(secret: string | undefined) {
  return createMiddleware<Env>(async (c, next) => {
    if (secret === undefined) return next()
    if (!isEqual(c.req.header(SECRET_HEADER) ?? "", secret)) {
      throw new AppError("forbidden", "edge.missing", "Ask through the site's own address")
    }
    c.set("viewer", c.req.header(VIEWER_HEADER) ?? withoutPort(c.req.header(ADDRESS_HEADER)))
    return next()
  })
}

/**
 * The address of the person asking: what the router says, once `edge` has seen its proof, else the other end of the
 * connection. `X-Forwarded-For` is never believed: anybody can start it with any address.
 */
export function viewerAddress(c: Context<Env>): string {
  return c.var.viewer ?? c.env?.requestContext?.http?.sourceIp ?? "unknown"
}

function withoutPort(address: string | undefined): string | undefined {
  return address?.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1")
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
