import type { Moment } from "@hub/functions/client/rewind"
import { familyOf, regulation } from "../../../lib/sport.ts"
import type { Game, ScoringPlay } from "../../../lib/types.ts"

/**
 * A game to be played back. `log`: as the hub followed it. `clock`: the scoring plays at their time on the game clock.
 * `order`: the scoring plays one after another, because nothing tells when they were.
 */
export type Reel = {
  kind: "log" | "clock" | "order"
  moments: readonly Moment[]
  /** Milliseconds. */
  start: number
  end: number
}

const STEP = 60_000

/** What can be played back of a finished game; null where nothing was kept of how it went. Pure. */
export function reelOf(game: Game, log: readonly Moment[], scoring: readonly ScoringPlay[]): Reel | null {
  return ofLog(log) ?? ofPlays(game, scoring)
}

/** A game that was followed has its scores at different times; one that was read when it was over has them all at once. */
function ofLog(log: readonly Moment[]): Reel | null {
  const first = log.findIndex(({ status }) => status === "live")
  const last = log.findLastIndex(({ type }) => type === "game.final")
  const played = first < 0 || last < first ? [] : log.slice(first, last + 1)
  const times = new Set(played.filter(({ type }) => type === "game.score").map(({ at }) => at))
  const [start, end] = [played[0], played.at(-1)]
  if (!start || !end || times.size < 2) return null
  return { kind: "log", moments: log, start: Date.parse(start.at), end: Date.parse(end.at) }
}

function ofPlays(game: Game, scoring: readonly ScoringPlay[]): Reel | null {
  if (scoring.length === 0) return null
  const seconds = scoring.map((play) => secondsInto(game.sport, play))
  const isTimed = seconds.every((value, index) => value !== null && value >= (seconds[index - 1] ?? 0))
  const start = Date.parse(game.startsAt)
  const at = (index: number) => start + (isTimed ? (seconds[index] ?? 0) * 1000 : (index + 1) * STEP)
  const length = regulation(game.sport) * (periodLength(game.sport, 1) ?? 0) * 1000
  const end = Math.max(at(scoring.length - 1) + STEP, isTimed ? start + length : 0)
  const moment = (time: number, change: Partial<Moment>): Moment => ({
    type: "game.score",
    at: new Date(time).toISOString(),
    // None of them is the game's newest event.
    seq: -1,
    status: "live",
    statusDetail: "",
    period: null,
    clock: null,
    home: { teamId: game.home.teamId, score: 0 },
    away: { teamId: game.away.teamId, score: 0 },
    play: null,
    ...change,
  })
  const moments = [
    moment(start, { type: "game.live", period: 1 }),
    ...scoring.map((play, index) =>
      moment(at(index), {
        period: play.period,
        clock: play.clock,
        home: { teamId: game.home.teamId, score: play.homeScore },
        away: { teamId: game.away.teamId, score: play.awayScore },
        play: play.text,
      }),
    ),
    moment(end, { ...finalOf(game), seq: game.seq }),
  ]
  return { kind: isTimed ? "clock" : "order", moments, start, end }
}

function finalOf({ status, statusDetail, period, home, away }: Game): Partial<Moment> {
  return { type: "game.final", status, statusDetail, period, home, away }
}

/** Seconds of play since the start; null where the clock cannot say. */
function secondsInto(sport: string, { period, clock }: ScoringPlay): number | null {
  const minute = /^(\d+)'(?:\+(\d+)')?$/.exec(clock ?? "")
  if (minute) return (Number(minute[1]) + Number(minute[2] ?? 0)) * 60
  const length = period === null ? null : periodLength(sport, period)
  const left = /^(\d+):(\d{2})/.exec(clock ?? "")
  if (period === null || length === null || !left) return null
  const before = Array.from({ length: period - 1 }, (_, index) => periodLength(sport, index + 1) ?? 0)
  const into = Math.max(0, length - Number(left[1]) * 60 - Number(left[2]))
  return before.reduce((sum, one) => sum + one, into)
}

/** In seconds, for sports whose clock counts down. */
function periodLength(sport: string, period: number): number | null {
  const family = familyOf(sport)
  if (family === "football") return 900
  if (family !== "basketball") return null
  if (period > regulation(sport)) return 300
  return regulation(sport) === 2 ? 1200 : 600
}
