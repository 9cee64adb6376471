import type { FeedGame, GameSide, Info } from "../game/info.ts"

/**
 * Gives the fallback feed's games the identity of the stored ones, so that their scores land where ESPN's would.
 * `stored` is every game of ours on those days, played ones too. Day, our team and the opponent have to agree; of a
 * doubleheader the games are paired in order of their start, and only when both sides know equally many. What cannot
 * be told apart is left out: a final under the wrong game could never be taken back.
 */
export function adopt(feeds: readonly FeedGame[], stored: readonly Info[]): FeedGame[] {
  const fixtures = Map.groupBy(stored, (game) => `${game.gameDay} ${game.opponentId}`)
  return [...fixtures.values()].flatMap((games) => {
    const [first] = games
    if (!first) return []
    const found = feeds.filter((feed) => isSameFixture(feed, first)).sort(byStart)
    if (found.length !== games.length) return []
    const ordered = [...games].sort(byStart)
    return found.flatMap((feed, n) => (ordered[n] ? [identify(feed, ordered[n])] : []))
  })
}

function isSameFixture(feed: FeedGame, game: Info): boolean {
  if (feed.gameDay !== game.gameDay) return false
  const [ours, theirs] = sides(game)
  return (
    (isSameTeam(feed.home, ours) && isSameTeam(feed.away, theirs)) ||
    (isSameTeam(feed.away, ours) && isSameTeam(feed.home, theirs))
  )
}

function identify(feed: FeedGame, game: Info): FeedGame {
  const [ours] = sides(game)
  const [ourSide, theirSide] = isSameTeam(feed.home, ours) ? [feed.home, feed.away] : [feed.away, feed.home]
  const { id, sport, league, season, startsAt, timeTbd, neutralSite } = game
  return {
    ...feed,
    id,
    sport,
    league,
    season,
    startsAt,
    timeTbd,
    neutralSite,
    home: as(game.home, game.isHomeGame ? ourSide : theirSide),
    away: as(game.away, game.isHomeGame ? theirSide : ourSide),
  }
}

function sides(game: Info): [ours: GameSide, theirs: GameSide] {
  return game.isHomeGame ? [game.home, game.away] : [game.away, game.home]
}

function byStart(a: { startsAt: string }, b: { startsAt: string }): number {
  return a.startsAt.localeCompare(b.startsAt)
}

/** Exact, never fuzzy: "NC State" must not meet "NC Central". */
function isSameTeam(side: GameSide, known: GameSide): boolean {
  return side.teamId === known.teamId || side.name === known.name || known.name.startsWith(`${side.name} `)
}

/** The facts of one side under the stored side's identity. */
function as({ teamId, name, abbreviation, logoUrl, color }: GameSide, facts: GameSide): GameSide {
  return { ...facts, teamId, name, abbreviation, logoUrl, color }
}
