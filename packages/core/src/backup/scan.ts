import { ScanCommand } from "@aws-sdk/client-dynamodb"
import { dynamo, go } from "../table.ts"
import { expiryOf, lineOf, type Raw, typeOf } from "./line.ts"
import type { Pace } from "./pace.ts"
import { type Tallies, tallying } from "./tally.ts"

/**
 * What says who works at the moment is no data: a lease that came back would stop the next one who wants it. Nor is what is
 * promised not to outlive its day: visitors' sketches and their salt, and what networks have used up.
 */
const notData = new Set(["Lease", "Restore", "Usage", "UsageSalt", "MailDay", "PushDay"])

export type Slice = { segment: number; segments: number; from?: Raw | undefined; pageItems?: number }
export type Page = { items: Raw[]; cursor: Raw | undefined; readUnits: number }

/** One segment of a table, page by page (≤ 1 MB). Strongly consistent: 1 RRU per 4 KB. */
export async function* scanned(table: string, slice: Slice): AsyncGenerator<Page> {
  for (let from = slice.from; ; ) {
    const command = new ScanCommand({
      TableName: table,
      Segment: slice.segment,
      TotalSegments: slice.segments,
      ConsistentRead: true,
      ...(from && { ExclusiveStartKey: from }),
      ...(slice.pageItems && { Limit: slice.pageItems }),
    })
    const { Items = [], LastEvaluatedKey, ConsumedCapacity } = await go(dynamo.send(command))
    const items = Items.filter((item) => !notData.has(typeOf(item)))
    yield { items, cursor: LastEvaluatedKey, readUnits: ConsumedCapacity?.CapacityUnits ?? 0 }
    if (!LastEvaluatedKey) return
    from = LastEvaluatedKey
  }
}

/** Every item of a table, segments side by side; `each` is called from all of them. */
export async function scanAll(
  table: string,
  { segments, pace }: { segments: number; pace: Pace },
  each: (item: Raw) => void,
): Promise<void> {
  await Promise.all(
    Array.from({ length: segments }, async (_none, segment) => {
      for await (const page of scanned(table, { segment, segments })) {
        page.items.forEach(each)
        await pace.spent(page.readUnits)
      }
    }),
  )
}

/** What a table holds, items that end before `endsAfter` (seconds) left out. */
export async function tallyTable(
  table: string,
  how: { segments: number; pace: Pace; endsAfter: number },
): Promise<Tallies> {
  const tally = tallying()
  await scanAll(table, how, (item) => {
    if (expiryOf(item) > how.endsAfter) tally.add(typeOf(item), lineOf(item))
  })
  return tally.result()
}

/** Nothing but marks of work. 1 Scan of at most 1 MB. */
export async function isEmpty(table: string): Promise<boolean> {
  for await (const { items } of scanned(table, { segment: 0, segments: 1, pageItems: 50 })) {
    if (items.length > 0) return false
  }
  return true
}
