import { yearOf } from "./calendar.ts"
import type { Event } from "./events.ts"
import { type Result, results } from "./results.ts"
import type { Fact } from "./season.ts"
import { recordIn, recordText } from "./table.ts"
import { isMember } from "./teams.ts"

/**
 * Won and lost as ESPN writes it beside a side: after the game once it is over, until now before. Schools outside the
 * conference have one where the game's own was recorded; exhibitions and other years' replays have none.
 */
export function displayRecord({ slot, state }: Event, side: 0 | 1, now: number): string | undefined {
  const { fact, league } = slot
  const noted = fact.records?.[side] || undefined
  if (slot.kind === "exhibition") return undefined
  if (slot.kind === "recorded") return noted
  const isOver = state.stage === "final"
  if (!isMember(league, fact.teams[side])) return isOver ? noted : undefined
  if (slot.season !== yearOf(league, now)) return isOver ? noted : undefined
  const played = results(league, now)
  return recordText(recordIn(isOver ? upTo(played, fact) : played, fact.teams[side]))
}

/** Results up to and with this game: after the first of a doubleheader only one of the two counts. */
function upTo(played: readonly Result[], { key, offset }: Fact): Result[] {
  const own = played.findIndex((one) => one.key === key)
  return own === -1 ? played.filter((one) => one.offset <= offset) : played.slice(0, own + 1)
}
