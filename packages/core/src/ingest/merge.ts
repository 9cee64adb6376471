import type { FeedGame, GameSide } from "../game/info.ts"
import { advance } from "../game/status.ts"
import { uniqueBy } from "./isolate.ts"

/**
 * Two sayings of one feed about the same game as one. The later state wins, so a finished game listed twice
 * stays finished; where the winner is silent (null, empty) the other one's facts fill in.
 */
export function mergeGame(first: FeedGame, second: FeedGame): FeedGame {
  const isForward = first.status === second.status || advance(first.status, second.status) === second.status
  const [base, top] = isForward ? [first, second] : [second, first]
  const samePlay = base.status === top.status
  return {
    ...fill(top, base),
    ...(!samePlay && { period: top.period, clock: top.clock, situation: top.situation }),
    home: mergeSide(base.home, top.home, samePlay),
    away: mergeSide(base.away, top.away, samePlay),
    conferenceGame: base.conferenceGame || top.conferenceGame,
  }
}

/** Scores of another state are no facts of this one: a postponed game has none, whatever was sent before. */
function mergeSide(base: GameSide, top: GameSide, samePlay: boolean): GameSide {
  if (base.teamId !== top.teamId) return top
  const { score, linescores } = top
  return { ...fill(top, base), ...(!samePlay && { score, linescores }) }
}

/** `top`, and `base` where `top` is silent: null, undefined or the empty list. */
function fill<T extends object>(top: T, base: T): T {
  const filled = { ...base, ...top }
  for (const member in top) if (isSilent(top[member])) filled[member] = base[member]
  return filled
}

function isSilent(member: unknown): boolean {
  return member === null || member === undefined || (Array.isArray(member) && member.length === 0)
}

/**
 * A season's games in order of their start. Regular season (conference tournaments included) and postseason
 * are two requests; a game listed by both is kept once.
 */
export function mergeSchedules(...schedules: readonly (readonly FeedGame[])[]): FeedGame[] {
  const games = uniqueBy(schedules.flat(), (game) => game.id, mergeGame)
  return games.sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id))
}
