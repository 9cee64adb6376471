import { Hono } from "hono"
import { requestId } from "hono/request-id"
import { createPageCache, pageLoader } from "../api/lib/snapshot.ts"
import { timing } from "../api/middleware/timing.ts"
import { lambda } from "../handler/lambda.ts"
import type { SiteEnv } from "../site/env.ts"
import { twins } from "../twin/index.ts"
import { eventOf } from "./caller.ts"

/** What a twin answered, `raw` as sent, `text` where it is. */
export type TwinAnswer = { status: number; headers: Headers; raw: Buffer; text: string }

/** Calls the twins alone, through the Lambda handler, at `now` and under an address of their own. */
export function twinCaller(now: () => number, origin = "https://hub.example") {
  const pages = createPageCache(now, pageLoader(now))
  const app = new Hono<SiteEnv>()
    .use(requestId())
    .use(timing)
    .use((c, next) => {
      c.set("now", now)
      c.set("pages", pages)
      c.set("origin", origin)
      return next()
    })
    .route("/", twins)
  const handler = lambda(app)
  return async (path: string, headers: Record<string, string> = {}): Promise<TwinAnswer> => {
    const answer = await handler(eventOf(`/${path}`, { headers }))
    const pairs = Object.entries(answer.headers ?? {}).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    const raw = Buffer.from(answer.body, answer.isBase64Encoded ? "base64" : "utf8")
    return { status: answer.statusCode, headers: new Headers(pairs), raw, text: raw.toString() }
  }
}
