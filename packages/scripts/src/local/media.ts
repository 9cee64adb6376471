import type { Emulator } from "./http.ts"
import { Bucket } from "./s3/store.ts"

/**
 * What production's router answers under `/media`: objects of the bucket whose keys begin like that, for anybody, and
 * nothing else of it. S3 says 403 of what is not there to who may not list.
 */
export function serveMedia(dir: string): Emulator {
  const bucket = new Bucket(dir)
  return async (call) => {
    const head = await bucket.head(decoded(call.path.slice(1)))
    if (!head?.key.startsWith("media/")) return { status: 403, body: "" }
    const headers = { ...head.headers, etag: `"${head.etag}"`, "x-content-type-options": "nosniff" }
    if (call.headers["if-none-match"] === headers.etag) return { status: 304, headers }
    return { status: 200, headers, body: await bucket.read(head) }
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ""
  }
}
