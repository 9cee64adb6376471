import { brotliDecompressSync } from "node:zlib"
import { iso } from "@hub/core/clock"
import { View } from "@hub/core/view"
import type { Context } from "hono"
import * as v from "valibot"
import type { Body } from "../api/lib/snapshot.ts"
import type { SiteEnv } from "../site/env.ts"
import type { Read } from "./page.ts"

/**
 * The page behind a snapshot key: 1 GetItem, or nothing within the second. A page that was stored before its schema
 * grew is computed once more, so that a deploy never breaks a twin.
 */
export async function readPage<S extends v.GenericSchema>(
  c: Context<SiteEnv>,
  key: string,
  schema: S,
): Promise<Read<v.InferOutput<S>>> {
  const body = await c.var.pages.read(key).body
  const { asOf, stale } = body
  const stored = v.safeParse(v.object({ data: schema }), JSON.parse(textOf(body)))
  if (stored.success) return { data: stored.output.data, asOf, stale, body }
  const data = v.parse(schema, await View.build(key, iso(c.var.now())))
  return { data, asOf, stale }
}

/** A body's JSON text. */
export function textOf({ brotli, text = "" }: Body): string {
  return brotli ? brotliDecompressSync(brotli).toString() : text
}
