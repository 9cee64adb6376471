import * as v from "valibot"
import { Audit } from "../audit/index.ts"
import { iso } from "../clock.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { momentOf, newId } from "../id.ts"
import { go } from "../table.ts"
import { writeTogether } from "../transact.ts"
import { type Hold, Level } from "./info.ts"
import { LevelOrderEntity } from "./order.entity.ts"

/** Nobody remembers after a day why a level was set. */
export const LONGEST_HOURS = 24
const KEEP_DAYS = 100
const HOUR = 3_600_000

const SUBJECT = "hub-level"

const Who = {
  by: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  why: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  now: v.number(),
  /** The request's own, with which an earlier try may have written already. */
  once: v.optional(v.object({ id: v.string(), isRetry: v.boolean() })),
}
const Order = v.object({
  level: Level,
  hours: v.pipe(v.number(), v.gtValue(0), v.maxValue(LONGEST_HOURS)),
  ...Who,
})

/**
 * Holds a level for some hours, whatever is spent; on record with its reason. 2 items in 1 transaction. A retry of what was written
 * writes nothing and answers as the first try: 1 Query more. `now` in ms.
 */
export const hold = fn(Order, async ({ level, hours, by, why, now, once }): Promise<Hold> => {
  const written = once?.isRetry ? await orderOf(once.id) : undefined
  if (written) return written
  const until = iso(now + hours * HOUR)
  const at = iso(now)
  const said = `${level} until ${until}: ${why}`
  const id = once?.id ?? newId(now)
  const entry = { id, at, by, action: "level.hold", subject: SUBJECT, why: said } as const
  await write({ id, at, by, why, until, level }, entry)
  return { level, until, at, by, why }
})

/**
 * Ends what is held before its time; nothing where nothing is. Of two who end the same hold one is on record, and a retry ends
 * nothing that was held since. 1 Query, 2 items in 1 transaction; a retry 1 Query more. `now` in ms.
 */
export const release = fn(v.object(Who), async ({ by, why, now, once }): Promise<void> => {
  if (once?.isRetry && (await Audit.has({ subject: SUBJECT, id: once.id }))) return
  const ended = await newest(now)
  const isLater = ended && once?.isRetry && ended.at > iso(momentOf(once.id))
  if (!ended || isLater) return
  const at = iso(now)
  const entry = {
    id: once?.id ?? newId(now),
    at,
    by,
    action: "level.release",
    subject: SUBJECT,
    why,
  } as const
  // Its key follows from the hold's, so that it can be written once, before any order that is newer.
  const order = { id: `${ended.id}~`, at: ended.at, by, why, until: at }
  await write(order, entry).catch((thrown: unknown) => {
    if (!(thrown instanceof AppError) || thrown.kind !== "conflict") throw thrown
  })
})

/** What an admin holds now; null for nothing. 1 Query. `now` in ms. */
export async function held(now: number): Promise<Hold | null> {
  const order = await newest(now)
  return order ? holdOf(order) : null
}

type Order = Hold & { id: string }

async function newest(now: number): Promise<Order | undefined> {
  const { data } = await go(
    LevelOrderEntity.query.newest({}).go({ limit: 1, order: "desc", consistent: true }),
  )
  return data.flatMap(({ level, ...rest }) =>
    level === undefined || Date.parse(rest.until) <= now ? [] : [{ ...rest, level }],
  )[0]
}

/** What a request has ordered; orders before it cannot be its own. 1 Query. */
async function orderOf(id: string): Promise<Hold | undefined> {
  const since = LevelOrderEntity.query.newest({}).gte({ at: iso(momentOf(id)) })
  const { data } = await go(since.go({ pages: "all", consistent: true }))
  return data.flatMap(({ level, ...rest }) =>
    rest.id === id && level !== undefined ? [holdOf({ ...rest, level })] : [],
  )[0]
}

function holdOf({ level, until, at, by, why }: Hold): Hold {
  return { level, until, at, by, why }
}

async function write(order: Omit<Order, "level"> & { level?: Level }, entry: Audit.Info): Promise<void> {
  const expireAt = Math.floor(Date.parse(entry.at) / 1000) + KEEP_DAYS * 86_400
  await writeTogether({
    put: [LevelOrderEntity.create({ ...order, expireAt }).params(), Audit.entry(entry)],
  })
}
