import type { Minutes, State } from "./info.ts"
import { dayOf } from "./pace.ts"

const DAY = 86_400_000
const none: Minutes = [0, 0, 0, 0]

/**
 * How long each level has lasted on the day of `now`, and, at the first look of a day, on the day of the look before: a level
 * lasts until a look ends it, over midnight too. Pure; `now` in ms.
 */
export function minutesAt(
  previous: Pick<State, "level" | "at" | "minutes"> | undefined,
  now: number,
): { today: Minutes; closed?: Minutes } {
  if (!previous) return { today: none }
  const { level, minutes = none } = previous
  const last = Date.parse(previous.at)
  if (dayOf(last) === dayOf(now)) return { today: longer(minutes, level, now - last) }
  const begins = Math.floor(now / DAY) * DAY
  const ended = (Math.floor(last / DAY) + 1) * DAY
  return { today: longer(none, level, now - begins), closed: longer(minutes, level, ended - last) }
}

function longer([zero, one, two, three]: Minutes, level: number, ms: number): Minutes {
  const more = (at: number) => (at === level ? Math.max(0, ms) / 60_000 : 0)
  return [zero + more(0), one + more(1), two + more(2), three + more(3)]
}
