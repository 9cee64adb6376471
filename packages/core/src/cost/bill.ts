import { remakeHistory } from "./history.ts"
import { remember, remembered, saveBill } from "./store.ts"

export type Page = {
  days: { day: string; billed: Record<string, number>; isEstimate: boolean }[]
  next?: string | undefined
}
/** One call of `GetCostAndUsage`, $0.01: days from `from` up to and without `to`, by service. */
export type AskBill = (ask: { from: string; to: string; next?: string | undefined }) => Promise<Page>

/** A cent each: once a day and two for further pages or a second try. */
const MOST_CALLS = 3
/** AWS changes the last days' figures for a while. */
const LOOK_BACK_DAYS = 5

/**
 * Takes what AWS billed for the last days into the book. Counts a call before it is made, so that one that fails or is tried
 * again is counted too; refuses more than three a day. Days that AWS does not know yet are left as they are. `now` in ms.
 */
export async function reconcile(now: number, ask: AskBill): Promise<{ calls: number; days: number }> {
  const day = new Date(now).toISOString().slice(0, 10)
  const from = new Date(now - LOOK_BACK_DAYS * 86_400_000).toISOString().slice(0, 10)
  return read({ from, to: day }, day, ask)
}

async function read(
  asked: { from: string; to: string; next?: string | undefined },
  day: string,
  ask: AskBill,
): Promise<{ calls: number; days: number }> {
  const known = (await remembered()).asked
  const calls = known?.day === day ? known.calls : 0
  if (calls >= MOST_CALLS) return { calls: 0, days: 0 }
  await remember({ asked: { day, calls: calls + 1 } })
  const { days, next } = await ask(asked)
  // An empty day is one AWS has not summed up yet.
  const billed = days.filter((one) => Object.keys(one.billed).length > 0)
  await Promise.all(billed.map(saveBill))
  if (billed.some((one) => one.day.slice(0, 7) < day.slice(0, 7))) await remakeHistory()
  if (next === undefined) return { calls: 1, days: billed.length }
  const rest = await read({ ...asked, next }, day, ask)
  return { calls: rest.calls + 1, days: rest.days + billed.length }
}
