import type { AttributeValue } from "@aws-sdk/client-dynamodb"

/** An item as DynamoDB stores it, types of its values included. */
export type Raw = Record<string, AttributeValue>

/**
 * An item as one line of JSON that is the same for equal items: members sorted, sets sorted, bytes as base64. Pure.
 * The typed form is kept, because a number of 38 digits does not survive as a JavaScript number.
 */
export function lineOf(item: Raw): string {
  return JSON.stringify(plain({ M: item }).M)
}

/** The item of a line. Pure; `itemOf(lineOf(x))` is x. */
export function itemOf(line: string): Raw {
  const item: Record<string, unknown> = JSON.parse(line)
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, typed(Object(value))]))
}

/** Which entity an item is of; `?` where it does not say. Pure. */
export function typeOf(item: Raw): string {
  return item["Type"]?.S ?? "?"
}

/** When the TTL ends an item, in seconds; infinity where it never does. Pure. */
export function expiryOf(item: Raw): number {
  return Number(item["expireAt"]?.N ?? Number.POSITIVE_INFINITY)
}

type Plain = { M?: Record<string, unknown> } & Record<string, unknown>

function plain(value: AttributeValue): Plain {
  if (value.B) return { B: base64(value.B) }
  if (value.BS) return { BS: value.BS.map(base64).sort() }
  if (value.SS) return { SS: value.SS.toSorted() }
  if (value.NS) return { NS: value.NS.toSorted() }
  if (value.L) return { L: value.L.map(plain) }
  if (!value.M) return { ...value }
  const members = Object.entries(value.M).sort(([a], [b]) => (a < b ? -1 : 1))
  return { M: Object.fromEntries(members.map(([name, member]) => [name, plain(member)])) }
}

function typed(value: Record<string, unknown>): AttributeValue {
  const [kind = "", inner] = Object.entries(value)[0] ?? []
  const read = readers[kind]
  if (!read) throw new TypeError(`"${kind}" is no type of DynamoDB`)
  return read(inner)
}

const readers: Record<string, (inner: unknown) => AttributeValue> = {
  S: (inner) => ({ S: String(inner) }),
  N: (inner) => ({ N: String(inner) }),
  BOOL: (inner) => ({ BOOL: inner === true }),
  NULL: () => ({ NULL: true }),
  B: (inner) => ({ B: bytes(inner) }),
  SS: (inner) => ({ SS: list(inner).map(String) }),
  NS: (inner) => ({ NS: list(inner).map(String) }),
  BS: (inner) => ({ BS: list(inner).map(bytes) }),
  L: (inner) => ({ L: list(inner).map((one) => typed(Object(one))) }),
  M: (inner) => ({
    M: Object.fromEntries(
      Object.entries(Object(inner)).map(([name, member]) => [name, typed(Object(member))]),
    ),
  }),
}

function list(inner: unknown): unknown[] {
  return Array.isArray(inner) ? inner : []
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString("base64")
}

function bytes(inner: unknown): Uint8Array {
  return Buffer.from(String(inner), "base64")
}
