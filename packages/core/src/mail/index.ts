export * as Mail from "./index.ts"

import { AppError } from "../error.ts"
import { log } from "../log.ts"
import { networkKey } from "../network-key.ts"
import { go } from "../table.ts"
import { MailDayEntity } from "./mail.entity.ts"
import { type Purpose, type Quota, untilNextDay } from "./quota.ts"

export type { Purpose, Quota } from "./quota.ts"

type Ask = { purpose: Purpose; network: string; quota: Quota; now: number }

/**
 * Counts a mail before it is sent. Cognito's own sender stops after 50 a day: newcomers may use a part of them, so that who has
 * an account gets its code all the same, and no single network all of them. Throws `mail.too_many_here` (429) and `mail.spent`
 * (503), both until the next UTC day. 2 conditional UpdateItems.
 */
export async function spend({ purpose, network, quota, now }: Ask): Promise<void> {
  const day = new Date(now).toISOString().slice(0, 10)
  const retryAfterSeconds = untilNextDay(now)
  const whose = networkKey(day, network)
  const here = "Many codes were mailed on the word of your network today; try again tomorrow"
  const tooMany = new AppError("rate_limit", "mail.too_many_here", here, { retryAfterSeconds })
  await counted({ day, whose, now, most: { all: quota.network } }, tooMany)
  const most = purpose === "newcomer" ? { all: quota.all, newcomers: quota.newcomers } : { all: quota.all }
  const message = "The hub has mailed all the codes that it may mail today; try again tomorrow"
  const spent = new AppError("unavailable", "mail.spent", message, { retryAfterSeconds })
  await counted({ day, whose: "everybody", now, most }, spent).catch((thrown: unknown) => {
    if (thrown === spent) log.warn("MAILS_SPENT", { purpose })
    throw thrown
  })
}

type Count = { day: string; whose: string; now: number; most: { all: number; newcomers?: number } }

/** Adds one to each counter of `most` while all of them are below it; else throws `refusal` and adds nothing. */
async function counted({ day, whose, now, most }: Count, refusal: AppError): Promise<void> {
  const expireAt = Math.floor(now / 1000) + 2 * 86_400
  const { all, newcomers } = most
  try {
    await go(
      MailDayEntity.update({ day, whose })
        .set({ expireAt })
        .add({ all: 1, ...(newcomers !== undefined && { newcomers: 1 }) })
        .where((known, { lt, notExists }) =>
          [
            `(${notExists(known.all)} OR ${lt(known.all, all)})`,
            ...(newcomers === undefined
              ? []
              : [`(${notExists(known.newcomers)} OR ${lt(known.newcomers, newcomers)})`]),
          ].join(" AND "),
        )
        .go(),
    )
  } catch (thrown) {
    throw thrown instanceof AppError && thrown.kind === "conflict" ? refusal : thrown
  }
}
