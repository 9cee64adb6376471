import * as v from "valibot"
import { Audit } from "../audit/index.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { newId } from "../id.ts"
import { writeTogether } from "../transact.ts"
import { CommenterEntity } from "./commenter.entity.ts"
import { Fault, type Standing } from "./info.ts"
import { loadCommenter, standingOf } from "./load.ts"

const On = { userId: v.string(), version: v.number(), by: v.string(), now: v.string() }
const Ban = v.object({ ...On, reason: Fault, days: v.optional(v.number()) })

/** How somebody who comments stands. Who never did starts with nothing. 1 GetItem. */
export const standing = fn(v.string(), async (userId) => standingOf(await loadCommenter(userId)))

/**
 * Nobody is heard who is banned: no comment, no change of one, no report. Throws `commenter.self`, `commenter.changed`. 1 GetItem,
 * 1 transaction.
 */
export const ban = fn(Ban, async ({ reason, days, ...on }): Promise<Standing> => {
  const until = days === undefined ? null : new Date(Date.parse(on.now) + days * 86_400_000).toISOString()
  const why = until === null ? reason : `${reason}, until ${until}`
  return set(on, { by: on.by, at: on.now, reason, until }, why)
})

/** Ends a ban. Throws as `ban`. */
export const unban = fn(v.object(On), async (on): Promise<Standing> => set(on, null, ""))

type On = v.InferOutput<v.ObjectSchema<typeof On, undefined>>

async function set({ userId, version, by, now }: On, next: Standing["ban"], why: string): Promise<Standing> {
  if (userId === by) throw new AppError("forbidden", "commenter.self", "Nobody decides about themselves")
  const write = CommenterEntity.update({ userId })
    .set({ ban: next })
    .add({ version: 1 })
    .where((known, { eq, notExists }) =>
      version === 0 ? notExists(known.version) : eq(known.version, version),
    )
    .params()
  const record = Audit.entry({
    id: newId(Date.parse(now)),
    at: now,
    by,
    why,
    subject: `user-${userId}`,
    action: next ? "commenter.ban" : "commenter.unban",
  })
  try {
    await writeTogether({ update: [write], put: [record] })
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.kind === "conflict")) throw thrown
    const message = `Somebody changed it, or they commented, meanwhile; it is at version ${(await loadCommenter(userId)).version}`
    throw new AppError("conflict", "commenter.changed", message)
  }
  return standing(userId)
}
