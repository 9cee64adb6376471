import { GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb"
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb"
import { itemOf, lineOf, type Raw } from "@hub/core/backup/line"
import { scanned } from "@hub/core/backup/scan"
import { iso } from "@hub/core/clock"
import { AppError } from "@hub/core/error"
import { Lease } from "@hub/core/lease"
import { type Direction, type Entry, Migration as Ledger } from "@hub/core/migration"
import { dynamo, go } from "@hub/core/table"
import { newIn, type Write, writeOf } from "./change.ts"
import type { Item, Migration } from "./info.ts"

export type Run = {
  table: string
  /** This run's name in the lock. */
  holder: string
  /** Milliseconds after which a run that died no longer keeps others out. */
  lockMs: number
  /** Items read between two checkpoints. */
  pageItems: number
  now: () => number
  onStep?: (seen: number, changed: number) => void
}

const LOCK = "migrate"

/** Throws `migrate.locked` while another run works. */
export async function lock({ holder, lockMs, now }: Run): Promise<void> {
  if (await Lease.take({ name: LOCK, holder, now: now(), lasts: lockMs })) return
  const until = (await Lease.heldUntil(LOCK)) ?? now()
  const seconds = Math.max(1, Math.ceil((until - now()) / 1000))
  throw new AppError(
    "conflict",
    "migrate.locked",
    `Another migration runs; it keeps the lock for ${seconds} s more`,
  )
}

export async function unlock({ holder }: Run): Promise<void> {
  await Lease.release({ name: LOCK, holder })
}

/**
 * Brings every item into its new shape, page by page; the ledger knows the next page, so a run that was killed is taken up
 * there. 1 RRU per 4 KB of the table, 1 WRU per KB of what changes, 1 WRU a page.
 */
export async function apply(migration: Migration, direction: Direction, run: Run): Promise<Entry> {
  const known = (await Ledger.ledger()).find(({ id }) => id === migration.id)
  const at = iso(run.now())
  const begun: Entry =
    known && !known.isDone && known.direction === direction
      ? known
      : {
          id: migration.id,
          direction,
          isDone: false,
          cursor: null,
          seen: 0,
          changed: 0,
          startedAt: at,
          updatedAt: at,
        }
  if (begun !== known) await Ledger.note(begun)
  const from = begun.cursor === null ? undefined : itemOf(begun.cursor)
  const slice = { segment: 0, segments: 1, from, pageItems: run.pageItems }
  const state = { ...begun }
  for await (const { items, cursor } of scanned(run.table, slice)) {
    await lock(run)
    const due = concerned(
      items.map((raw) => unmarshall(raw)),
      migration,
    )
    state.seen += due.length
    state.changed += await changeAll(migration, direction, due, run.table)
    Object.assign(state, { cursor: cursor ? lineOf(cursor) : null, updatedAt: iso(run.now()) })
    if (cursor) await Ledger.note(state)
    run.onStep?.(state.seen, state.changed)
  }
  state.isDone = true
  if (direction === "up") await Ledger.note(state)
  else await Ledger.forget(migration.id)
  return state
}

/** How many items a migration looks at and how many it would change. 1 RRU per 4 KB of the table; writes nothing. */
export async function rehearse(migration: Migration, direction: Direction, table: string) {
  const count = { seen: 0, changed: 0 }
  for await (const { items } of scanned(table, { segment: 0, segments: 1 })) {
    for (const item of concerned(
      items.map((raw) => unmarshall(raw)),
      migration,
    )) {
      count.seen += 1
      if (Object.keys(newIn(item, migration[direction](item))).length > 0) count.changed += 1
    }
  }
  return count
}

function concerned(items: readonly Item[], { types }: Migration): Item[] {
  return items.filter((item) => types.includes(String(item["Type"])))
}

/** Items changed side by side. */
const AT_ONCE = 10

/** How many of them were changed. */
async function changeAll(migration: Migration, direction: Direction, items: readonly Item[], table: string) {
  const rest = [...items]
  const state = { changed: 0 }
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = rest.shift(); item; item = rest.shift())
        if (await changeOne(migration, direction, item, table)) state.changed += 1
    }),
  )
  return state.changed
}

/** More than this meet nobody: an item is changed by one person or job at a time. */
const ATTEMPTS = 8

/** False where there is nothing to change. Whoever changes the item meanwhile is not overwritten: it is read once more. */
async function changeOne(
  migration: Migration,
  direction: Direction,
  item: Item,
  table: string,
  attempt = 1,
): Promise<boolean> {
  const changes = newIn(item, migration[direction](item))
  if (Object.keys(changes).length === 0) return false
  const Key = marshall({ pk: item["pk"], sk: item["sk"] })
  try {
    await write(table, Key, writeOf(item, changes, migration.reads))
    return true
  } catch (thrown) {
    const isChanged = thrown instanceof AppError && thrown.kind === "conflict"
    if (!isChanged || attempt === ATTEMPTS) throw thrown
  }
  const { Item: found } = await go(
    dynamo.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true })),
  )
  return found ? changeOne(migration, direction, unmarshall(found), table, attempt + 1) : false
}

async function write(TableName: string, Key: Raw, { ExpressionAttributeValues: values, ...change }: Write) {
  const marshalled = marshall(values, { removeUndefinedValues: true })
  // DynamoDB takes no empty set of values.
  const given = Object.keys(values).length > 0 && { ExpressionAttributeValues: marshalled }
  await go(dynamo.send(new UpdateItemCommand({ TableName, Key, ...change, ...given })))
}
