import { unmarshall } from "@aws-sdk/util-dynamodb"
import { scanAll } from "@hub/core/backup/scan"
import { type Finding, findingsOf, gathering } from "@hub/core/integrity"

const SEGMENTS = 4

/** Reads a whole table and says what is wrong in it. 1 RRU per 4 KB. */
export async function checkTable(table: string, onStep: (items: number) => void = () => undefined) {
  const { add, facts } = gathering()
  const count = { items: 0 }
  const pace = { spent: async () => undefined }
  await scanAll(table, { segments: SEGMENTS, pace }, (raw) => {
    add(unmarshall(raw))
    count.items += 1
    if (count.items % 1000 === 0) onStep(count.items)
  })
  onStep(count.items)
  return findingsOf(facts)
}

/**
 * What was found by both of two looks. A scan is not one moment: what somebody did meanwhile looks like a counter that is
 * wrong, and is right in the next look. Pure.
 */
export function inBoth(first: readonly Finding[], second: readonly Finding[]): Finding[] {
  const before = new Set(first.map((one) => JSON.stringify(one)))
  return second.filter((one) => before.has(JSON.stringify(one)))
}
