import { AppError } from "../error.ts"
import { go } from "../table.ts"
import { SaltEntity } from "./salt.entity.ts"

const known: { day: string; salt: string } = { day: "", salt: "" }

/**
 * The salt of a UTC day, the same for all instances; `fresh` is taken where today has none yet. It lives in one item, so that
 * of yesterday's nothing is left once today's exists. 1 GetItem, ≤ 1 PutItem, once an instance and day.
 */
export async function saltOf(day: string, fresh: string): Promise<string> {
  if (known.day !== day) Object.assign(known, { day, salt: await agreed(day, fresh) })
  return known.salt
}

async function agreed(day: string, fresh: string): Promise<string> {
  const { data } = await go(SaltEntity.get({}).go({ consistent: true }))
  if (data?.day === day) return data.salt
  const expireAt = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + 86_400
  const put = SaltEntity.put({ day, salt: fresh, expireAt })
  try {
    await go(put.where((item, { notExists, lt }) => `${notExists(item.day)} OR ${lt(item.day, day)}`).go())
    return fresh
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.kind === "conflict")) throw thrown
    // Another instance was first.
    const { data: theirs } = await go(SaltEntity.get({}).go({ consistent: true }))
    return theirs?.salt ?? fresh
  }
}

/**
 * Deletes what is left of an earlier day's salt, and never today's: one may have been made since it was looked at. 1 GetItem,
 * ≤ 1 conditional DeleteItem.
 */
export async function forgetSalt(today: string, look = storedDay): Promise<void> {
  const day = await look()
  if (day === undefined || day >= today) return
  try {
    await go(
      SaltEntity.delete({})
        .where((item, { lt }) => lt(item.day, today))
        .go(),
    )
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.kind === "conflict")) throw thrown
  }
}

async function storedDay(): Promise<string | undefined> {
  const { data } = await go(SaltEntity.get({}).go({ consistent: true }))
  return data?.day
}
