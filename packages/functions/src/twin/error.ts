import type { Context } from "hono"
import * as v from "valibot"
import { onError, Problem } from "../api/lib/error.ts"
import type { SiteEnv } from "../site/env.ts"
import { document, wrap } from "./text/layout.ts"

/** A failure as whoever asked can read it: words for `.txt`, a problem document for everything else. */
export async function onTwinError(thrown: unknown, c: Context<SiteEnv>): Promise<Response> {
  const failure = onError(thrown, c)
  if (!c.req.path.endsWith(".txt")) return failure
  const { status, title, detail, correlationId } = v.parse(Problem, await failure.json())
  const headers = new Headers(failure.headers)
  headers.set("Content-Type", "text/plain; charset=utf-8")
  const lines = [`${status} ${title}`, ...wrap(detail), "", `Correlation id ${correlationId}`]
  return new Response(document(lines), { status, headers })
}
