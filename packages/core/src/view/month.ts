import { addDays, easternMidnight } from "../clock.ts"
import { AppError } from "../error.ts"
import { Game } from "../game/index.ts"
import { isMonth, monthEnd, monthOf } from "../month.ts"
import type { MonthSchedule } from "./info.ts"

/**
 * The games of one Eastern month over all our sports, and where the nearest other ones are. 3 Queries side by
 * side, ~7 RRU for a crowded month. Throws `month.not_found` for what is no month.
 */
export async function month(of: string): Promise<MonthSchedule> {
  if (!isMonth(of)) throw new AppError("not_found", "month.not_found", `There is no month ${of}`)
  const [first, last] = [`${of}-01`, monthEnd(of)]
  const range = { from: easternMidnight(first), to: easternMidnight(addDays(last, 1)) }
  const [games, before, after] = await Promise.all([
    Game.between(range),
    Game.list({ to: addDays(first, -1), sort: "-startsAt", limit: 1 }),
    Game.list({ from: addDays(last, 1), limit: 1 }),
  ])
  return {
    month: of,
    games,
    previousMonth: before.items[0] ? monthOf(before.items[0].gameDay) : null,
    nextMonth: after.items[0] ? monthOf(after.items[0].gameDay) : null,
  }
}
