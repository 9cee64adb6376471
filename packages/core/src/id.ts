import { createHash } from "node:crypto"
import { decodeTime, ulid } from "ulid"

/** A sortable unique id; `now` in milliseconds decides its order. */
export function newId(now: number): string {
  return ulid(now)
}

/** When an id was made, in milliseconds. Throws for what is no id of `newId`. */
export function momentOf(id: string): number {
  return decodeTime(id)
}

/** A short, stable fingerprint of text: 128 bits of SHA-256 in base64url (22 characters). */
export function fingerprint(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest().subarray(0, 16).toString("base64url")
}

/** Fingerprint of a JSON value that does not depend on the order of its keys. */
export function contentHash(value: unknown): string {
  return fingerprint(stableJson(value))
}

/** JSON whose text is the same for equal values: DynamoDB returns the members of a map in any order. */
export function stableJson(value: unknown): string {
  return JSON.stringify(value, sortKeys)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
