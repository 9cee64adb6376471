import { brotliDecompressSync } from "node:zlib"
import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb"
import { unmarshall } from "@aws-sdk/util-dynamodb"
import { stableJson } from "@hub/core/id"

/** What tells of the work and not of what it led to: journals of runs, leases, sums of what was spent. */
const journals = /^(?:RUNS#|SOURCES|SOURCE_HISTORY|HISTORY|LEASE|COSTS|METER)/

/** When something was read or written, and what is made of that. */
const moments = new Set([
  "at",
  "createdAt",
  "updatedAt",
  "fetchedAt",
  "finalAt",
  "asOf",
  "etag",
  "hash",
  "expireAt",
])

/** What a table holds by key, as text: the facts and the pages, each page unpacked, all without their moments. */
export async function finalState(client: DynamoDBClient, table: string): Promise<Map<string, string>> {
  const state = new Map<string, string>()
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true })) {
    for (const item of Items) {
      const { pk, sk, ...rest } = unmarshall(item)
      const value = journals.test(String(pk)) ? null : told(rest)
      if (value !== null) state.set(`${pk} ${sk}`, timeless(value))
    }
  }
  return state
}

/** A page that was dropped leaves a mark for an hour and is none. */
function told({ body, ...rest }: Record<string, unknown>): unknown {
  if (!(body instanceof Uint8Array)) return rest
  return body.length > 0 ? JSON.parse(brotliDecompressSync(body).toString()) : null
}

function timeless(value: unknown): string {
  return stableJson(
    JSON.parse(JSON.stringify(value, (name, inner: unknown) => (moments.has(name) ? undefined : inner))),
  )
}

/** What two states do not agree on: the key, and both from where they part. */
export function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  const keys = new Set([...one.keys(), ...other.keys()])
  return [...keys]
    .filter((key) => one.get(key) !== other.get(key))
    .toSorted()
    .map((key) => `${key}: ${parting(one.get(key) ?? "nothing", other.get(key) ?? "nothing")}`)
}

const SHOWN = 100

function parting(expected: string, found: string): string {
  const from = Math.max(0, partsAt(expected, found) - SHOWN / 4)
  return `…${expected.slice(from, from + SHOWN)}… is …${found.slice(from, from + SHOWN)}…`
}

function partsAt(one: string, other: string): number {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return at
  return one.length
}
