import type { Game } from "@hub/core/game"
import type { GameSide } from "@hub/core/game/info"

/** Ours and theirs, wherever the game is played. */
export function sidesOf(game: Game.Info): { us: GameSide; them: GameSide } {
  return game.isHomeGame ? { us: game.home, them: game.away } : { us: game.away, them: game.home }
}

/** `#8 Duke`: the school alone where the feed tells it apart. */
export function nameOf(side: GameSide): string {
  const name = side.location ?? side.name
  return side.rank === null ? name : `#${side.rank} ${name}`
}

/** `vs`, or `at` in the other's house; neutral ground is `vs` too. */
function joint(game: Game.Info): "vs" | "at" {
  return game.isHomeGame || game.neutralSite ? "vs" : "at"
}

/** `vs Duke`, `at #8 Duke`. */
export function fixture(game: Game.Info): string {
  return `${joint(game)} ${nameOf(sidesOf(game).them)}`
}

/** `31-24`, ours first, with the shoot-out where there was one; nothing before the first score. */
export function scoreText(game: Game.Info): string | null {
  const { us, them } = sidesOf(game)
  if (us.score === null || them.score === null) return null
  const score = `${us.score}-${them.score}`
  const isShootout = us.shootoutScore !== undefined && them.shootoutScore !== undefined
  return isShootout ? `${score} (${us.shootoutScore}-${them.shootoutScore} pens)` : score
}

/** `W 31-24` of a game that is over; nothing where the result is not known, or hidden. */
export function resultText(game: Game.Info): string | null {
  const letter = letterOf(game)
  return letter === null ? null : [letter, scoreText(game)].filter(Boolean).join(" ")
}

function letterOf(game: Game.Info): "W" | "L" | "T" | null {
  if (game.status !== "final" && game.status !== "forfeit") return null
  const { us, them } = sidesOf(game)
  if (us.winner || them.winner) return us.winner ? "W" : "L"
  if (us.score === null || them.score === null) return null
  return us.score === them.score ? "T" : us.score > them.score ? "W" : "L"
}

/** `Carter-Finley Stadium, Raleigh, NC (neutral)`. */
export function placeText({ venue, city, neutralSite }: Game.Info): string | null {
  const place = [venue, city].filter(Boolean).join(", ")
  if (!neutralSite) return place || null
  return place ? `${place} (neutral)` : "Neutral site"
}

/** `ACCN, ESPN+` of one kind of broadcast. */
export function channels(game: Game.Info, kinds: readonly string[]): string | null {
  const names = game.broadcasts.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name)
  return [...new Set(names)].join(", ") || null
}

/** `ACC Tournament, Semifinal`, and the feed's notes that do not say the same. */
export function contextOf({ tournament, series, notes }: Game.Info): string[] {
  const context = tournament ? [tournament.name, tournament.round].filter(Boolean).join(", ") : null
  const rest = notes.filter((note) => note !== tournament?.name)
  return [context, series, ...rest].filter((line) => line !== null)
}

/** The feeds that said so, each once. */
export function sourcesOf(games: readonly { source: { name: string } }[]): string[] {
  return [...new Set(games.map(({ source }) => source.name))]
}
