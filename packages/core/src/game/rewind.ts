import type { GameEvent } from "./event.ts"
import type { Detail, Info } from "./info.ts"
import { hideResults, tellsResult } from "./spoilers.ts"
import { isOver } from "./status.ts"

/** As much of an event as a past state is made of. */
export type Moment = Pick<
  GameEvent,
  "type" | "at" | "seq" | "status" | "statusDetail" | "period" | "clock" | "home" | "away" | "play"
>

/**
 * The game as the hub knew it at `at`, from its log. What the log does not tell of that moment (bases, set points, hits)
 * is left out. Before its first event a game is scheduled; a log that begins in the middle of a game says nothing of what
 * was before, and then nothing is shown. Pure; `events` in order, `at` UTC ISO.
 */
export function rewind(game: Info, events: readonly Moment[], at: string): Info {
  const past = events.filter((event) => event.at <= at)
  const last = past.at(-1)
  if (!last) return beforeLog(game, events)
  const isNewest = last.seq >= game.seq
  if (isNewest && (game.updatedAt <= at || isOver(game.status))) return game
  const over = isOver(last.status)
  const lines = isNewest ? [game.home.linescores, game.away.linescores] : linesOf(game, past)
  return {
    ...game,
    status: last.status,
    statusDetail: last.statusDetail,
    period: last.period,
    clock: last.clock,
    home: sideAt(game.home, last.home.score, lines[0] ?? [], over && winnerOf(last) === "home", over),
    away: sideAt(game.away, last.away.score, lines[1] ?? [], over && winnerOf(last) === "away", over),
    situation: last.play === null ? null : { lastPlay: last.play },
    series: over ? game.series : null,
    notes: over ? game.notes : game.notes.filter((note) => !tellsResult(note)),
    finalAt: over ? game.finalAt : null,
    corrections: 0,
    seq: last.seq,
    updatedAt: last.at,
  }
}

/** The scores of a summary that had been made in that state of the game; its other tables are of a later moment. Pure. */
export function detailAt(detail: Detail, { home, away }: Pick<Info, "home" | "away">): Detail {
  const known = (play: Detail["scoring"][number]) =>
    play.homeScore <= (home.score ?? 0) && play.awayScore <= (away.score ?? 0)
  return {
    ...detail,
    scoring: detail.scoring.filter(known),
    leaders: [],
    box: [],
    comparison: [],
    attendance: null,
  }
}

function beforeLog(game: Info, events: readonly Moment[]): Info {
  const hidden = hideResults(game)
  const begins = events.find(({ type }) => !beforehand.has(type))
  if (begins?.type !== "game.live") return hidden
  return { ...hidden, status: "scheduled", statusDetail: "Scheduled", finalAt: null }
}

const beforehand = new Set<GameEvent["type"]>(["game.scheduled", "game.moved", "game.thread_opened"])

function sideAt(
  { hits: _h, errors: _e, shootoutScore: _s, ...side }: Info["home"],
  score: number | null,
  linescores: (number | null)[],
  winner: boolean,
  over: boolean,
): Info["home"] {
  // The record of a finished game counts it.
  return { ...side, score, linescores, winner, record: over ? side.record : null }
}

function winnerOf({ home, away }: Moment): "home" | "away" | null {
  const ahead = (home.score ?? 0) - (away.score ?? 0)
  if (ahead === 0) return null
  return ahead > 0 ? "home" : "away"
}

/** Points by period, home first; none where sets are the score, or where a period went by unseen. */
function linesOf(game: Info, past: readonly Moment[]): number[][] {
  const ends = new Map<number, Moment>()
  for (const event of past) if (event.period) ends.set(event.period, event)
  const isWhole = [...ends.keys()].toSorted((a, b) => a - b).every((period, index) => period === index + 1)
  if (!isWhole || game.sport.endsWith("volleyball")) return [[], []]
  return (["home", "away"] as const).map((side) => {
    const totals = [...ends].toSorted(([a], [b]) => a - b).map(([, event]) => event[side].score ?? 0)
    return totals.map((total, index) => total - (totals[index - 1] ?? 0))
  })
}
