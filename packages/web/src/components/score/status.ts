import { familyOf, hasInnings, regulation } from "../../lib/sport.ts"
import { addDays, dayOf, dayText, dayWord, easternZone, hourOf, type Moment, timeOf } from "../../lib/time.ts"
import type { Game } from "../../lib/types.ts"
import { liveText } from "./live.ts"

/** `live` is red, `warn` amber, both with a shape beside the word; `plan` and `done` are ink. */
export type Tone = "live" | "warn" | "plan" | "done"
export type StatusText = { tone: Tone; main: string; sub: string | null }

/** Lists by day say the day once above, mixed lists say it in every row. */
export type DayShown = "in-row" | "above"

/** The two lines of the status column. Eight condensed characters fit; longer words belong in the row's note. */
export function statusText(game: Game, moment: Moment, day: DayShown = "in-row"): StatusText {
  if (game.status === "scheduled" && !game.timeTbd) return startText(game, moment, day)
  const today = dayOf(moment.now, easternZone)
  return texts[game.status](game, moment, day === "in-row" ? dayShort(game.gameDay, today) : null)
}

type StatusRule = (game: Game, moment: Moment, date: string | null) => StatusText

/** What each state says; `date` is null where the list says it. */
const texts: Record<Game["status"], StatusRule> = {
  live: (game) => ({ tone: "live", ...liveText(game) }),
  delayed: (game) => ({ tone: "warn", main: "Delay", sub: stoppedAt(game) }),
  suspended: (game, _, date) => ({ tone: "warn", main: "Susp", sub: stoppedAt(game) ?? date }),
  postponed: (_game, _, date) => ({ tone: "warn", main: "Ppd", sub: date }),
  cancelled: (_game, _, date) => ({ tone: "done", main: "Canc", sub: date }),
  forfeit: (_game, _, date) => ({ tone: "done", main: "Forfeit", sub: date }),
  final: (game, _, date) => ({ tone: "done", main: finalText(game), sub: date }),
  scheduled: (_game, _, date) => ({ tone: "plan", main: "TBD", sub: date }),
}

/** How far it got, `Bot 7`; feeds may only repeat that it stopped. */
function stoppedAt(game: Game): string | null {
  const text = game.period ? liveText(game).main : ""
  return text === "" || /susp|delay|rain/i.test(text) ? null : text
}

/** `Final`, `Final/2OT`, `Final/10`, `Final/Pens`: the feed's words, soccer's "FT" made one with the others. */
export function finalText(game: Game): string {
  const said = game.statusDetail.trim().replace(/\s*\/\s*/, "/")
  const pens = game.home.shootoutScore !== undefined || /pen/i.test(said)
  if (pens) return "Final/Pens"
  if (/^final/i.test(said)) return said.length <= 10 ? said : "Final"
  const played = Math.max(game.home.linescores.length, game.away.linescores.length)
  const extra = hasInnings(game.sport) && played > regulation(game.sport)
  if (extra) return `Final/${played}`
  return familyOf(game.sport) === "soccer" && /aet/i.test(said) ? "Final/OT" : "Final"
}

/**
 * A start has the viewer's hour and the viewer's day. Far from Raleigh it may be another than the game day above the row: then it
 * is said beside the time, today's as well.
 */
function startText(game: Game, moment: Moment, day: DayShown): StatusText {
  const [own, today] = [dayOf(game.startsAt, moment.zone), dayOf(moment.now, moment.zone)]
  const isSaid = day === "above" && own === game.gameDay
  const sub = dayShort(own, today) ?? (day === "above" ? "Today" : null)
  return { tone: "plan", main: timeOf(game.startsAt, moment), sub: isSaid ? null : sub }
}

/** Today's row needs no date. */
function dayShort(day: string, today: string): string | null {
  if (day === today) return null
  if (day === addDays(today, 1)) return "Tomorrow"
  return dayText(day, today).replace(/, \d{4}$/, (year) => ` ’${year.slice(-2)}`)
}

/** A start in one phrase: `Tonight 7:00 PM`, `Sat, Nov 28 · 7:00 PM`, `Sat, Nov 28 · time TBD`. */
export function whenText(game: Pick<Game, "startsAt" | "gameDay" | "timeTbd">, moment: Moment): string {
  const today = dayOf(moment.now, moment.zone)
  if (game.timeTbd) return `${dayWord(game.gameDay, dayOf(moment.now, easternZone))} · time TBD`
  const day = dayOf(game.startsAt, moment.zone)
  const time = timeOf(game.startsAt, moment)
  const evening = hourOf(game.startsAt, moment.zone) >= 17
  if (day === today) return `${evening ? "Tonight" : "Today"} ${time}`
  if (day === addDays(today, 1)) return `Tomorrow ${time}`
  return `${dayText(day, today)} · ${time}`
}
