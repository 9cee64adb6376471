import * as v from "valibot"
import { AppError, messageOf } from "../error.ts"
import { fieldErrors } from "../fn.ts"
import type { Rejection } from "../run/info.ts"

export type Isolated<T> = { records: T[]; rejected: Rejection[] }

/**
 * Reads every item by itself: one that cannot be read is rejected with its id and a reason, and never
 * costs the others. Whatever `read` throws is a rejection; a fuzz test keeps programming errors out of it.
 * `subject` is the part of the item that carries the id.
 */
export function isolate<I, T>(
  items: readonly I[],
  read: (item: I) => T,
  subject: (item: I) => unknown = (item) => item,
): Isolated<T> {
  const records: T[] = []
  const rejected: Rejection[] = []
  for (const [index, item] of items.entries()) {
    try {
      records.push(read(item))
    } catch (thrown) {
      rejected.push({ id: idOf(subject(item)) || `#${index}`, reason: oneLine(messageOf(thrown)) })
    }
  }
  return { records, rejected }
}

/** Why one item of a payload is left out. */
export function reject(reason: string): never {
  throw new AppError("upstream", "feed.rejected", reason)
}

/** Parses one item or rejects it, naming the first thing that is wrong with it. */
export function need<const S extends v.GenericSchema>(schema: S, item: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, item, { abortEarly: true })
  if (result.success) return result.output
  const [first] = fieldErrors(result.issues)
  return reject(first?.path ? `${first.path}: ${first.message}` : (first?.message ?? "not readable"))
}

/** Keeps one record per key; `merge` decides what a second one adds. */
export function uniqueBy<T>(
  records: readonly T[],
  keyOf: (record: T) => string,
  merge: (first: T, second: T) => T = (first) => first,
): T[] {
  const byKey = new Map<string, T>()
  for (const record of records) {
    const key = keyOf(record)
    const first = byKey.get(key)
    byKey.set(key, first === undefined ? record : merge(first, record))
  }
  return [...byKey.values()]
}

const WithId = v.object({ id: v.union([v.string(), v.number()]) })
const WithInnerId = v.union([
  v.object({ team: WithId }),
  v.object({ game: v.object({ gameID: v.union([v.string(), v.number()]) }) }),
])

function idOf(item: unknown): string | undefined {
  const outer = v.safeParse(WithId, item)
  if (outer.success) return shorten(outer.output.id)
  const inner = v.safeParse(WithInnerId, item)
  if (!inner.success) return undefined
  if ("game" in inner.output) return shorten(inner.output.game.gameID)
  return shorten(inner.output.team.id)
}

function shorten(id: string | number): string {
  return oneLine(String(id)).slice(0, 60)
}

/** Ids and reasons quote the feed, and are printed and stored as lines. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim()
}
