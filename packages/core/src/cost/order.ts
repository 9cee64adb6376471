import * as v from "valibot"
import { Audit } from "../audit/index.ts"
import { iso } from "../clock.ts"
import { fn } from "../fn.ts"
import { newId } from "../id.ts"
import { go } from "../table.ts"
import { writeTogether } from "../transact.ts"
import { type Hold, Level } from "./info.ts"
import { LevelOrderEntity } from "./order.entity.ts"

/** Nobody remembers after a day why a level was set. */
export const LONGEST_HOURS = 24
const KEEP_DAYS = 100
const HOUR = 3_600_000

const Who = {
  by: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  why: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  now: v.number(),
}
const Order = v.object({
  level: Level,
  hours: v.pipe(v.number(), v.gtValue(0), v.maxValue(LONGEST_HOURS)),
  ...Who,
})

/** Holds a level for some hours, whatever is spent; on record with its reason. 2 items in 1 transaction. `now` in ms. */
export const hold = fn(Order, async ({ level, hours, by, why, now }): Promise<Hold> => {
  const until = iso(now + hours * HOUR)
  const at = iso(now)
  await write({ at, by, why, until, level })
  return { level, until, at, by, why }
})

/** Ends what is held before its time; nothing where nothing is. 1 Query, 2 items in 1 transaction. `now` in ms. */
export const release = fn(v.object(Who), async ({ by, why, now }): Promise<void> => {
  if ((await held(now)) === null) return
  const at = iso(now)
  await write({ at, by, why, until: at })
})

/** What an admin holds now; null for nothing. 1 Query. `now` in ms. */
export async function held(now: number): Promise<Hold | null> {
  const { data } = await go(
    LevelOrderEntity.query.newest({}).go({ limit: 1, order: "desc", consistent: true }),
  )
  const [newest] = data
  if (newest?.level === undefined || Date.parse(newest.until) <= now) return null
  const { level, until, at, by, why } = newest
  return { level, until, at, by, why }
}

async function write(order: Omit<Hold, "level"> & { level?: Level }): Promise<void> {
  const { at, by, why, level } = order
  const now = Date.parse(at)
  const id = newId(now)
  const action = level === undefined ? ("level.release" as const) : ("level.hold" as const)
  const said = level === undefined ? why : `${level} until ${order.until}: ${why}`
  const expireAt = Math.floor(now / 1000) + KEEP_DAYS * 86_400
  await writeTogether({
    put: [
      LevelOrderEntity.create({ ...order, id, expireAt }).params(),
      Audit.entry({ id, at, by, action, subject: "hub-level", why: said }),
    ],
  })
}
