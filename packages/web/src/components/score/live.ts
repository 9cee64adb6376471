import { familyOf, hasInnings, ordinal, overtime, regulation } from "../../lib/sport.ts"
import type { Game } from "../../lib/types.ts"

/** The status column of a game in play: what a fan says first, and what they say next. */
export type LiveText = { main: string; sub: string | null }

/** `Q3 4:12` / `3rd & 4`, `Top 7` / `1 out`, `Set 3` / `18–21`, `67'` / `2nd half`, each sport in its own words. */
export function liveText(game: Game): LiveText {
  const family = familyOf(game.sport)
  if (hasInnings(game.sport)) return inningText(game)
  if (family === "volleyball") return setText(game)
  if (family === "soccer") return soccerText(game)
  return { main: clockText(game), sub: downText(game) }
}

/** `Q3 4:12`, `2nd 12:40`, `Half`, `End Q1`, `2OT 3:00`. */
function clockText(game: Game): string {
  const { period, clock, statusDetail, sport } = game
  if (/half-?time/i.test(statusDetail)) return "Half"
  if (!period) return statusDetail || "Live"
  const halves = regulation(sport) === 2
  const name = overtime(sport, period) ?? (halves ? ordinal(period) : `Q${period}`)
  if (/^end\b/i.test(statusDetail)) return `End ${name}`
  return clock ? `${name} ${clock}` : name
}

/** Feeds write down -1 between plays. */
function downText(game: Game): string | null {
  const { down, distance } = game.situation ?? {}
  if (!down || down < 1 || distance === undefined) return null
  const goal = game.situation?.downDistanceText?.toLowerCase().includes("goal")
  return `${ordinal(down)} & ${goal ? "Goal" : distance}`
}

const halves = { top: "Top", mid: "Mid", bottom: "Bot", end: "End" }

function inningText(game: Game): LiveText {
  const said = /\b(top|mid|bot|end)\w*\s+(\d+)/i.exec(game.statusDetail)
  const half = game.situation?.inningHalf
  const inning = game.period ?? Number(said?.[2] ?? 0)
  const word = half ? halves[half] : (said?.[1] ?? "")
  const outs = game.situation?.outs
  return {
    main: inning ? `${word || "Inn"} ${inning}` : game.statusDetail || "Live",
    sub: outs === undefined || half === "mid" || half === "end" ? null : `${outs} out`,
  }
}

/** The points of the set in play, away first as the rows are. */
function setText(game: Game): LiveText {
  const period = game.period ?? Math.max(game.away.linescores.length, game.home.linescores.length)
  const points = [game.away, game.home].map((side) => side.linescores[period - 1])
  const known = points.every((value) => value !== null && value !== undefined)
  return { main: period ? `Set ${period}` : "Live", sub: known ? points.join("–") : null }
}

function soccerText(game: Game): LiveText {
  const { clock, statusDetail, period } = game
  if (/^(ht|half-?time)$/i.test(statusDetail)) return { main: "HT", sub: null }
  const minute = /^(\d+)(?::\d+|')?(\s*\+\s*\d+)?/.exec(clock ?? statusDetail)
  const half = period && period <= 2 ? `${ordinal(period)} half` : period ? "Extra time" : null
  if (!minute) return { main: statusDetail || "Live", sub: half }
  return { main: `${minute[1]}${(minute[2] ?? "").replace(/\s/g, "")}'`, sub: half }
}
