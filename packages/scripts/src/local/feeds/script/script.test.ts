import { expect, test } from "vitest"
import { leagues } from "../leagues.ts"
import { type Fact, season } from "../season.ts"
import { type Script, scriptOf } from "./index.ts"

const games = leagues.flatMap((league) => {
  const { games: played, archive } = season(league.sport)
  return [...played, ...archive].map((fact) => ({
    name: `${league.sport} ${fact.key}`,
    league,
    fact,
    script: scriptOf(league, fact),
  }))
})

function pointsBy(script: Script, side: 0 | 1): number[] {
  return script.lines[side].map((_, index) =>
    script.plays.reduce(
      (sum, play) => sum + (play.side === side && play.period === index + 1 ? play.points : 0),
      0,
    ),
  )
}

function setsWon(fact: Fact, side: 0 | 1): number {
  return (fact.lines?.[side] ?? []).filter(
    (points, set) => points > (fact.lines?.[side === 0 ? 1 : 0][set] ?? 0),
  ).length
}

test("the plays of every game give its line score, and that the recorded score", () => {
  for (const { league, fact, script, name } of games) {
    for (const side of [0, 1] as const) {
      expect(pointsBy(script, side), name).toEqual(script.lines[side])
      const total = script.lines[side].reduce((sum, points) => sum + points, 0)
      expect(league.family === "volleyball" ? setsWon(fact, side) : total, name).toBe(fact.score[side])
    }
    if (fact.lines) expect(script.lines, name).toEqual(fact.lines)
  }
})

test("overtimes that nobody recorded the points of begin level", () => {
  const drawn = games.filter(({ fact, script }) => script.simulated && fact.overtimes)
  expect(drawn.length).toBeGreaterThan(2)
  for (const { script, league, name } of drawn) {
    const regulation = script.lines.map((line) =>
      line.slice(0, league.periods).reduce((sum, points) => sum + points, 0),
    )
    expect(regulation[0], name).toBe(regulation[1])
  }
})

test("plays are in order, inside a phase of their own period", () => {
  for (const { script, name } of games) {
    const times = script.plays.map(({ at }) => at)
    expect(times, name).toEqual([...times].sort((a, b) => a - b))
    for (const play of script.plays) {
      const phase = script.phases.find((one) => play.at >= one.from && play.at < one.to)
      expect(phase, name).toMatchObject({ kind: "play", period: play.period })
      expect(phase?.half, name).toBe(play.half)
    }
  }
})

test("every game lasts longer than the hour after which the next replay begins", () => {
  expect(Math.min(...games.map(({ script }) => script.length))).toBeGreaterThan(60 * 60_000)
})

test("three outs end every half-inning but a walk-off", () => {
  const diamonds = games.filter(({ league }) => league.family === "baseball" || league.family === "softball")
  const walkOffs = diamonds.filter(({ fact, script, name }) => {
    const outs = [...Map.groupBy(script.plays, ({ period, half }) => `${period} ${half}`).values()].map(
      (plays) => plays.at(-1)?.outs,
    )
    expect(
      outs.slice(0, -1).every((count) => count === 3),
      name,
    ).toBe(true)
    const homeWonLast = fact.score[0] > fact.score[1] && script.lines[0].length === script.lines[1].length
    expect(homeWonLast ? [0, 1, 2] : [3], name).toContain(outs.at(-1))
    return homeWonLast
  })
  expect(walkOffs.length).toBeGreaterThan(0)
})

test("no set goes on after it is won, and none ends before", () => {
  for (const { script, name } of games.filter(({ league }) => league.family === "volleyball")) {
    for (const [set, plays] of Map.groupBy(script.plays, ({ period }) => period)) {
      const target = set === 5 ? 15 : 25
      const score: [number, number] = [0, 0]
      const wonAt = plays.findIndex(({ side }) => {
        score[side] += 1
        return Math.max(...score) >= target && Math.abs(score[0] - score[1]) >= 2
      })
      expect(wonAt, `${name} set ${set}`).toBe(plays.length - 1)
    }
  }
})
