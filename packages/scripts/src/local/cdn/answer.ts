import type { Call, Reply } from "../http.ts"
import { headerOf } from "./lifetime.ts"

/** How an answer came about, in CloudFront's words. */
export type Outcome = "Hit" | "RefreshHit" | "Miss" | "Error"

/** Says what the edge did, as CloudFront does. `age` in milliseconds. */
export function withAge(reply: Reply, outcome: Outcome, age: number): Reply {
  const seconds = Math.floor(Math.max(0, age) / 1000)
  const aged = outcome === "Miss" || seconds === 0 ? {} : { age: String(seconds) }
  return { ...reply, headers: { ...reply.headers, ...aged, "x-cache": `${outcome} from cloudfront` } }
}

const bodily = new Set(["content-length", "content-type", "content-encoding"])

/** 304 for a reader who has this version already. Tags are compared weakly. */
export function withNotModified({ headers }: Call, reply: Reply): Reply {
  const asked = headers["if-none-match"]
  const etag = headerOf(reply, "etag")
  if (reply.status !== 200 || asked === undefined || etag === undefined) return reply
  const known = asked.match(/(?:W\/)?"[^"]*"/g) ?? []
  if (asked.trim() !== "*" && !known.some((one) => strong(one) === strong(etag))) return reply
  const kept = Object.entries(reply.headers ?? {}).filter(([name]) => !bodily.has(name.toLowerCase()))
  return { status: 304, headers: Object.fromEntries(kept) }
}

function strong(tag: string): string {
  return tag.replace(/^W\//, "")
}
