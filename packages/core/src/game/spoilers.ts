import type { GameSide, GameStatus, Info } from "./info.ts"

/**
 * The game as somebody may see it who has not watched it yet: who plays, when, where, on which channel and whether
 * it is over, and nothing of how it went. Gone are scores, periods, records, ranks (they move with results), what
 * feeds say of the state ("Final/2OT"), a forfeit's name, the standing of a series and notes that tell a result.
 * The opponent of a later round stays: the fixture itself is public. Pure.
 */
export function hideResults(game: Info): Info {
  const status = game.status === "forfeit" ? "final" : game.status
  return {
    ...game,
    status,
    statusDetail: neutral[status],
    period: null,
    clock: null,
    home: hideSide(game.home),
    away: hideSide(game.away),
    situation: null,
    series: null,
    notes: game.notes.filter((note) => !tellsResult(note)),
    corrections: 0,
    // Its log grows with every score.
    seq: 0,
  }
}

const neutral: Record<Exclude<GameStatus, "forfeit">, string> = {
  scheduled: "Scheduled",
  live: "Under way",
  delayed: "Delayed",
  suspended: "Suspended",
  postponed: "Postponed",
  cancelled: "Cancelled",
  final: "Over",
}

function hideSide({ hits: _h, errors: _e, shootoutScore: _s, ...side }: GameSide): GameSide {
  return { ...side, score: null, rank: null, record: null, linescores: [], winner: false }
}

const RESULT =
  /\b(wins?|won|beats?|beaten|defeat(s|ed)?|los[et]s?|advance[sd]?|eliminated|clinch(es|ed)?|leads?|led|tie[sd]?|sweeps?|swept|upsets?|crowned|forfeit(s|ed)?|overtime|\d*OT)\b|\d\s*[-–]\s*\d/i

/** Whether words of a feed tell how a game or a series went: "NC State leads series 2-1". */
export function tellsResult(text: string): boolean {
  return RESULT.test(text)
}
