import { isDeepStrictEqual } from "node:util"
import { expect, test } from "vitest"
import { leagues } from "../leagues.ts"
import { type Fact, season } from "../season.ts"
import { type Play, type Script, scriptOf } from "./index.ts"

type Game = { name: string; family: string; periods: number; fact: Fact; script: Script }

const games = leagues.flatMap((league) => {
  const { games: played, archive } = season(league.sport)
  return [...played, ...archive].filter(isPlayed).map((fact): Game => {
    const name = `${league.sport} ${fact.key}`
    return { name, family: league.family, periods: league.periods, fact, script: scriptOf(league, fact) }
  })
})

function isPlayed({ called }: Fact): boolean {
  return called === undefined || called === "suspended"
}

/** The games that break a rule: every test wants none. */
function breaking(rule: (game: Game) => boolean, among = games): string[] {
  expect(among.length).toBeGreaterThan(0)
  return among.filter((game) => !rule(game)).map(({ name }) => name)
}

function total(points: readonly number[]): number {
  return points.reduce((sum, one) => sum + one, 0)
}

function pointsBy({ lines, plays }: Script, side: 0 | 1): number[] {
  return lines[side].map((_, index) =>
    total(
      plays.filter((play) => play.side === side && play.period === index + 1).map(({ points }) => points),
    ),
  )
}

function setsWon({ lines }: Script, side: 0 | 1): number {
  return lines[side].filter((points, set) => points > (lines[side === 0 ? 1 : 0][set] ?? 0)).length
}

test("the plays of every game give its line score", () => {
  const rule = ({ script }: Game) =>
    isDeepStrictEqual([pointsBy(script, 0), pointsBy(script, 1)], script.lines)
  expect(breaking(rule)).toEqual([])
})

test("the line score gives the recorded score, and is the recorded one where there is one", () => {
  const score = ({ family, script }: Game) =>
    ([0, 1] as const).map((side) =>
      family === "volleyball" ? setsWon(script, side) : total(script.lines[side]),
    )
  expect(breaking((game) => isDeepStrictEqual(score(game), game.fact.score))).toEqual([])
  expect(breaking(({ fact, script }) => isDeepStrictEqual(script.lines, fact.lines ?? script.lines))).toEqual(
    [],
  )
})

test("overtimes that nobody recorded the points of begin level", () => {
  const level = ({ script, periods }: Game) =>
    total(script.lines[0].slice(0, periods)) === total(script.lines[1].slice(0, periods))
  const drawn = games.filter(({ fact, script }) => script.simulated && fact.overtimes)
  expect(breaking(level, drawn)).toEqual([])
})

test("plays are in order, inside a phase of play of their own period and half", () => {
  const inPhase = ({ phases }: Script, play: Play) => {
    const phase = phases.find((one) => play.at >= one.from && play.at < one.to)
    return phase?.kind === "play" && phase.period === play.period && phase.half === play.half
  }
  const inOrder = ({ plays }: Script) => plays.every((play, index) => play.at >= (plays[index - 1]?.at ?? 0))
  expect(
    breaking(({ script }) => inOrder(script) && script.plays.every((play) => inPhase(script, play))),
  ).toEqual([])
})

test("every game lasts between one hour and four", () => {
  const hours = ({ script }: Game) => script.length / 3_600_000
  expect(breaking((game) => hours(game) > 1 && hours(game) < 4)).toEqual([])
})

test("three outs end every half-inning but a walk-off", () => {
  const diamonds = games.filter(({ family }) => family === "baseball" || family === "softball")
  const rule = ({ fact, script }: Game) => {
    const halves = [...Map.groupBy(script.plays, ({ period, half }) => `${period} ${half}`).values()]
    const outs = halves.map((plays) => plays.at(-1)?.outs ?? 0)
    const isWalkOff = fact.score[0] > fact.score[1] && script.lines[0].length === script.lines[1].length
    return outs.slice(0, -1).every((count) => count === 3) && (outs.at(-1) === 3) !== isWalkOff
  }
  expect(breaking(rule, diamonds)).toEqual([])
})

test("no set goes on after it is won, and none ends before", () => {
  const isWhole = (plays: Play[], target: number) => {
    const score: [number, number] = [0, 0]
    const wonAt = plays.findIndex(({ side }) => {
      score[side] += 1
      return Math.max(...score) >= target && Math.abs(score[0] - score[1]) >= 2
    })
    return wonAt === plays.length - 1
  }
  const rule = ({ script }: Game) =>
    [...Map.groupBy(script.plays, ({ period }) => period)].every(([set, plays]) =>
      isWhole(plays, set === 5 ? 15 : 25),
    )
  expect(
    breaking(
      rule,
      games.filter(({ family }) => family === "volleyball"),
    ),
  ).toEqual([])
})
