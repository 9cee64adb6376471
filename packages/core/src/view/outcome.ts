import type { Info as Game } from "../game/info.ts"

export type Outcome = {
  place: "home" | "away" | "neutral"
  letter: "W" | "L" | "T" | null
  us: Game["home"]
  them: Game["home"]
}

/** A game told from our side. `letter` is null until it is over. */
export function outcomeOf(game: Game): Outcome {
  const [us, them] = game.isHomeGame ? [game.home, game.away] : [game.away, game.home]
  const place = game.neutralSite ? "neutral" : game.isHomeGame ? "home" : "away"
  return { place, letter: letterOf(game.status, us, them), us, them }
}

type Side = Pick<Game["home"], "score" | "winner">

/** The flag before the score: a shoot-out leaves the score level. */
function letterOf(status: Game["status"], us: Side, them: Side): Outcome["letter"] {
  if (status !== "final" && status !== "forfeit") return null
  if (us.winner || them.winner) return us.winner ? "W" : "L"
  if (us.score === null || them.score === null) return null
  if (us.score === them.score) return "T"
  return us.score > them.score ? "W" : "L"
}
