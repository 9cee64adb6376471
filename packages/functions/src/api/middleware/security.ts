import { except } from "hono/combine"
import { cors } from "hono/cors"
import { secureHeaders } from "hono/secure-headers"
import { docsStyleHash } from "../docs-style.ts"

/** The API serves data; the only page is /docs, with one style sheet, named by its hash, and no script. */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [docsStyleHash],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: "max-age=63072000; includeSubDomains",
  xFrameOptions: "DENY",
  permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
})

/**
 * Public facts may be read by any site, without credentials: a constant `*` needs no allow-list and splits no
 * cache. What belongs to a person has no CORS at all, so only the hub's own origin reads it.
 */
export const publicCors = except(
  ["/api/v1/me", "/api/v1/me/*", "/api/v1/admin/*", "/api/v1/auth/*", "/api/v1/comments/*", "/api/v1/desk/*"],
  cors({
    origin: "*",
    allowMethods: ["GET", "HEAD"],
    allowHeaders: ["If-None-Match", "X-Api-Key", "X-Correlation-Id"],
    exposeHeaders: [
      "ETag",
      "Link",
      "RateLimit",
      "RateLimit-Policy",
      "Retry-After",
      "Server-Timing",
      "X-Correlation-Id",
      "X-Hub-As-Of",
      "X-Hub-Config",
      "X-Hub-Cache",
      "X-Hub-Stale",
    ],
    maxAge: 86_400,
  }),
)
