import { easternParts } from "../easterntime.ts"
import type { GameState } from "../live.ts"
import type { Slot } from "../slot.ts"
import { ordinal, type Row, type Status, status } from "./status-words.ts"
import { underway } from "./underway.ts"

/** ESPN's status of a game. `now` decides whether a start that is not announced yet shows. */
export function statusOf(slot: Slot, state: GameState, now: number): Status {
  switch (state.stage) {
    case "scheduled":
      return scheduled(slot, now)
    // Postponed and cancelled games are over for ESPN, but not completed; soccer leaves the period out.
    case "postponed":
      return flat(
        ["6", "STATUS_POSTPONED", "post", false, "Postponed"],
        slot.league.family === "soccer" ? undefined : 0,
      )
    case "cancelled":
      return flat(["5", "STATUS_CANCELED", "post", false, "Canceled"], 0)
    case "delayed":
      return flat(["7", "STATUS_DELAYED", "in", false, "Delayed"], state.phase?.period)
    case "suspended":
      return flat(["8", "STATUS_SUSPENDED", "post", false, "Suspended"], state.phase?.period)
    case "final":
      return final(slot, state)
    default:
      return underway(slot.league, state)
  }
}

/** Whether the feed knows only the day of the start. */
export function isTimeOpen(slot: Slot, now: number): boolean {
  return slot.timeAnnouncedAt !== undefined && now < slot.timeAnnouncedAt
}

function scheduled(slot: Slot, now: number): Status {
  const row: Row = ["1", "STATUS_SCHEDULED", "pre", false, "Scheduled"]
  const { weekday, month, monthNumber, day, time, zone } = easternParts(slot.startsAt)
  const type = isTimeOpen(slot, now)
    ? status(row, `${monthNumber}/${day} - TBD`, "TBD")
    : status(
        row,
        `${weekday}, ${month} ${ordinal(day)} at ${time} ${zone}`,
        `${monthNumber}/${day} - ${time} ${zone}`,
      )
  return { clock: 0, displayClock: slot.league.family === "soccer" ? "0'" : "0:00", period: 0, type }
}

function flat(row: Row, period: number | undefined): Status {
  const type = status(row, row[4])
  return { clock: 0, displayClock: "0:00", ...(period === undefined ? {} : { period }), type }
}

function final({ league, fact }: Slot, state: GameState): Status {
  const period = state.script.lines[1].length
  if (league.family === "soccer") {
    const row: Row = fact.shootout
      ? ["47", "STATUS_FINAL_PEN", "post", true, "Final Score - After Penalties"]
      : ["28", "STATUS_FULL_TIME", "post", true, "Full Time"]
    const words = fact.shootout ? "FT-Pens" : "FT"
    return { clock: 5400, displayClock: "90'+2'", period: 2, type: status(row, words) }
  }
  const extra = overtimeWords(league.family, period - league.periods, period)
  const detail = extra ? `Final/${extra}` : "Final"
  return {
    clock: 0,
    displayClock: "0:00",
    period,
    type: {
      ...status(["3", "STATUS_FINAL", "post", true, "Final"], detail),
      ...(extra ? { altDetail: extra } : {}),
    },
  }
}

/** "OT", "2OT", or the number of innings. */
function overtimeWords(family: string, extra: number, period: number): string {
  if (extra <= 0 || family === "volleyball") return ""
  if (family === "baseball" || family === "softball") return String(period)
  return extra === 1 ? "OT" : `${extra}OT`
}
