import type { Call } from "../http.ts"

/** Lets pages of any origin read and upload, as the bucket's CORS rules in infra/ do for the site's own. */
export function corsHeaders(call: Call): Record<string, string> {
  const origin = call.headers["origin"]
  if (origin === undefined) return {}
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "GET, HEAD, PUT, POST, DELETE",
    "access-control-allow-headers": call.headers["access-control-request-headers"] ?? "*",
    "access-control-expose-headers": "ETag",
    "access-control-max-age": "3000",
    vary: "Origin",
  }
}
