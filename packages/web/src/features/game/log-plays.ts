import type { Game, GameEvent, ScoringPlay } from "../../lib/types.ts"

/**
 * The scores of a game's log as plays, for games whose feed lists none. Only up to the copy that is shown: what the gate holds
 * back has a higher `seq`. Pure.
 */
export function playsOf(game: Game, events: readonly GameEvent[]): ScoringPlay[] {
  return events
    .filter(({ type, seq }) => type === "game.score" && seq <= game.seq)
    .map(({ id, period, clock, points, play, home, away }) => ({
      id,
      period,
      clock,
      teamId: (points?.home ?? 0) > (points?.away ?? 0) ? home.teamId : away.teamId,
      kind: null,
      text: play ?? "",
      homeScore: home.score ?? 0,
      awayScore: away.score ?? 0,
    }))
}
