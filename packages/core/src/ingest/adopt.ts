import type { FeedGame, GameSide, Info } from "../game/info.ts"

/**
 * Gives the fallback feed's game the identity of the stored one, so that its score lands where ESPN's would.
 * The same day and our team make a match; of two games on a day (a doubleheader) the one that starts nearest.
 * A game without a match is undefined: saving it would leave a duplicate once ESPN is back.
 */
export function adopt(feed: FeedGame, stored: readonly Info[]): FeedGame | undefined {
  const sameDay = stored.filter((game) => game.gameDay === feed.gameDay)
  const distance = (game: Info) => Math.abs(Date.parse(game.startsAt) - Date.parse(feed.startsAt))
  const [match] = [...sameDay].sort((a, b) => distance(a) - distance(b))
  if (!match) return undefined
  const ours = match.isHomeGame ? match.home : match.away
  const weAreHome = isSameTeam(feed.home, ours)
  if (!weAreHome && !isSameTeam(feed.away, ours)) return undefined
  const [ourSide, theirSide] = weAreHome ? [feed.home, feed.away] : [feed.away, feed.home]
  return {
    ...feed,
    id: match.id,
    sport: match.sport,
    league: match.league,
    season: match.season,
    startsAt: match.startsAt,
    timeTbd: match.timeTbd,
    neutralSite: match.neutralSite,
    home: as(match.home, match.isHomeGame ? ourSide : theirSide),
    away: as(match.away, match.isHomeGame ? theirSide : ourSide),
  }
}

/** Exact, never fuzzy: "NC State" must not meet "NC Central". */
function isSameTeam(side: GameSide, ours: GameSide): boolean {
  return side.teamId === ours.teamId || side.name === ours.name || ours.name.startsWith(`${side.name} `)
}

/** The facts of one side under the stored side's identity. */
function as({ teamId, name, abbreviation, logoUrl, color }: GameSide, facts: GameSide): GameSide {
  return { ...facts, teamId, name, abbreviation, logoUrl, color }
}
