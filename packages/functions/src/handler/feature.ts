import type { Feature } from "@hub/core/cost/count"

/** What a request of the API is counted for. Comments are read and decided on at many places. Pure. */
export function featureOf(path: string): Feature {
  if (/\/(?:comments|commenters|thread|notices|moderation|audit)(?:\/|$)/.test(path)) return "comments"
  if (/^\/api\/v1\/(?:auth|me|users)\b/.test(path)) return "accounts"
  return /^\/api\/v1\/(?:articles|desk)\b/.test(path) ? "articles" : "api"
}
