export * as Lease from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { LeaseEntity } from "./lease.entity.ts"

const Claim = v.object({ name: v.string(), holder: v.string(), now: v.number(), lasts: v.number() })

/**
 * Takes a lease, or makes one's own last longer: `lasts` milliseconds from `now`. False while somebody else holds it; one
 * that ran out may be taken by anybody, so work that died is taken over. 1 conditional PutItem, 1 WRU.
 */
export const take = fn(Claim, ({ name, holder, now, lasts }) => {
  const until = now + lasts
  const lease = { name, holder, until, expireAt: Math.ceil(until / 1000) + 3600 }
  return whetherHeld(
    LeaseEntity.put(lease)
      .where(
        (attr, { notExists, lte, eq }) =>
          `${notExists(attr.name)} OR ${lte(attr.until, now)} OR ${eq(attr.holder, holder)}`,
      )
      .go(),
  )
})

/** Gives one's lease back before it runs out; somebody else's stays. 1 WRU. */
export const release = fn(v.object({ name: v.string(), holder: v.string() }), ({ name, holder }) =>
  whetherHeld(
    LeaseEntity.delete({ name })
      .where((attr, { eq }) => eq(attr.holder, holder))
      .go(),
  ),
)

/** When a lease runs out, in ms; undefined where nobody holds it. 1 GetItem. */
export const heldUntil = fn(v.string(), async (name) => {
  const { data } = await go(LeaseEntity.get({ name }).go({ consistent: true }))
  return data?.until
})

async function whetherHeld(write: Promise<unknown>): Promise<boolean> {
  try {
    await go(write)
    return true
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "conflict") return false
    throw thrown
  }
}
