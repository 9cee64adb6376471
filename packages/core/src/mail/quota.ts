/** Mails with codes: to somebody who is new, or to an account that there is. */
export type Purpose = "newcomer" | "account"

/** How many may be sent in a UTC day: in all, of them to newcomers, and of all on the word of one network. */
export type Quota = { all: number; newcomers: number; network: number }

/** Seconds until another day's mails are there. Pure. */
export function untilNextDay(now: number): number {
  return Math.ceil((86_400_000 - (now % 86_400_000)) / 1000)
}
