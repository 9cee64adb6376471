import type { LambdaContext } from "hono/aws-lambda"
import { metered } from "../metered.ts"
import { createSite } from "../site/index.ts"
import type { FunctionUrlEvent } from "./event.ts"
import { lambda } from "./lambda.ts"

const answer = lambda(createSite())

/** The site's pages, their twins and the sitemap. */
export function handler(event: FunctionUrlEvent, context?: LambdaContext) {
  const feature = /\.(?:json|txt|ics|rss|atom|feed)$/.test(event.rawPath) ? "twins" : "pages"
  return metered(feature, context, () => answer(event, context))
}
