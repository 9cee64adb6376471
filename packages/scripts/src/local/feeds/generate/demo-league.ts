import { type Random, seeded } from "../random.ts"
import type { Fact, LeagueResult, Pair, SeasonFile } from "../season-schema.ts"

/** Opponents from outside: schools with teams in about every sport. */
const OUTSIDE =
  "8 333 2 9 30 12 239 68 252 2116 36 38 41 57 61 84 96 99 120 127 130 135 142 145 158 164 194 197".split(" ")

/**
 * The conference's other results of a demo season: everybody plays when we do, so that a table is the fold of games.
 * A series keeps its pairs; the one we play sits out with us.
 */
export function demoLeague(
  sport: SeasonFile["sport"],
  games: Fact[],
  members: string[],
  draw: (random: Random) => Pair<number>,
): LeagueResult[] {
  const days = [...new Map(games.filter(isRegular).map((game) => [game.offset, game])).values()]
  return days.flatMap((game, index) => {
    const busy = game.teams.find((school) => school !== "152") ?? ""
    const free = members.filter((school) => school !== busy)
    const round = days
      .slice(0, index)
      .filter(({ teams }, at) => teams.join() !== days[at + 1]?.teams.join()).length
    return game.conference
      ? pairs(free, round).map(([home, away]) => row(sport, game.offset, home, away, 1, draw))
      : free.map((school, at) =>
          row(sport, game.offset, school, OUTSIDE[(at + index) % OUTSIDE.length] ?? "2", 0, draw),
        )
  })
}

function isRegular({ note, called }: Fact): boolean {
  return note === undefined && called !== "postponed" && called !== "cancelled"
}

/** Everybody against somebody, a different one every round: the first stays, the others move round a circle. */
function pairs(schools: string[], round: number): Pair<string>[] {
  const [first = "", ...rest] = schools
  const turned = rest.map((_, index) => rest[(index + round) % rest.length] ?? "")
  const circle = [first, ...turned]
  return Array.from({ length: Math.floor(circle.length / 2) }, (_, index): Pair<string> => {
    const pair: Pair<string> = [circle[index] ?? "", circle[circle.length - 1 - index] ?? ""]
    return (round + index) % 2 === 0 ? pair : [pair[1], pair[0]]
  })
}

/** The score is drawn, and goes to the stronger school more often than not. */
function row(
  sport: string,
  offset: number,
  home: string,
  away: string,
  conference: 0 | 1,
  draw: (random: Random) => Pair<number>,
): LeagueResult {
  const random = seeded(`${sport} ${offset} ${home} ${away}`)
  const [a, b] = draw(random)
  const margin = strength(sport, home) - strength(sport, away) + (conference ? 5 : 25)
  const homeWins = random.chance(Math.min(0.9, Math.max(0.1, 0.5 + margin / 100)))
  const [high, low] = [Math.max(a, b), Math.min(a, b)]
  return homeWins ? [offset, home, away, high, low, conference] : [offset, home, away, low, high, conference]
}

function strength(sport: string, school: string): number {
  return seeded(`strength ${sport} ${school}`).int(0, 60)
}
