import { readdirSync, statSync } from "node:fs"
import { expect, test } from "vitest"
import { daysFrom } from "./easterntime.ts"
import { leagues } from "./leagues.ts"
import { type Fact, season } from "./season.ts"
import { teamById, teamOf } from "./teams.ts"

const all = leagues.flatMap((league) => {
  const { games, archive } = season(league.sport)
  return [...games, ...archive].map((fact) => ({ league, fact, name: `${league.sport} ${fact.key}` }))
})

test("the season files together stay below 400 kB", () => {
  const dir = new URL("./season/", import.meta.url)
  const sizes = readdirSync(dir).map((file) => statSync(new URL(file, dir)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000)
})

test("all 37 recorded football games are there with quarters, scoring plays and team statistics", () => {
  const football = all.filter(({ league, fact }) => league.sport === "football" && fact.called === undefined)
  const isWhole = ({ espnId, lines, plays, stats }: Fact) =>
    /^401\d{6}$/.test(espnId ?? "") &&
    (lines?.[0].length ?? 0) >= 4 &&
    (plays?.length ?? 0) > 2 &&
    stats?.[0].length === 15
  expect(football).toHaveLength(37)
  expect(football.filter(({ fact }) => !isWhole(fact))).toEqual([])
})

test("the cancelled game of the recordings is there too; it was not ours", () => {
  const unplayed = all.filter(({ league, fact }) => league.sport === "football" && fact.called !== undefined)
  expect(unplayed.map(({ fact }) => [fact.espnId, fact.called, fact.teams])).toEqual([
    ["401266697", "cancelled", ["154", "52"]],
  ])
})

test("we play a known school in every game, and keys are unique in a league", () => {
  const isOurs = ({ teams: [home, away] }: Fact) => (home === "152") !== (away === "152")
  expect(all.filter(({ fact }) => !isOurs(fact) && fact.key !== "401266697")).toEqual([])
  expect(all.filter(({ league, fact }) => fact.teams.some((school) => !teamOf(league, school)))).toEqual([])
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

test("where the periods are recorded they add up to the score", () => {
  const counted = all.filter(({ fact, league }) => fact.lines && league.family !== "volleyball")
  const sums = ({ lines }: Fact) => lines?.map((line) => line.reduce((sum, points) => sum + points, 0))
  expect(counted.length).toBeGreaterThan(130)
  expect(counted.filter(({ fact }) => String(sums(fact)) !== String(fact.score))).toEqual([])
})

test("sports nobody recorded are marked as demo, recorded ones are not", () => {
  const isRecorded = (family: string) => family === "football" || family === "basketball"
  expect(all.filter(({ fact, league }) => (fact.demo === true) === isRecorded(league.family))).toEqual([])
})

test("a season's games are in order, on the days they were played on", () => {
  for (const { sport } of leagues) {
    const { games, baseDay } = season(sport)
    const offsets = games.map(({ offset }) => offset)
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b))
    expect(games.filter(({ day, offset }) => daysFrom(baseDay, day) !== offset)).toEqual([])
  }
})

test("our team ids differ by sport, and every team finds itself by id", () => {
  expect(leagues.map(({ ourId }) => ourId)).toEqual([
    "152",
    "152",
    "152",
    "95",
    "507",
    "152",
    "5642",
    "50152",
  ])
  for (const league of leagues) {
    expect(teamById(league, league.ourId)?.school).toBe("152")
    expect(teamById(league, teamOf(league, "153")?.id ?? "")?.location).toBe("North Carolina")
    expect(teamById(league, "999999999")).toBeUndefined()
  }
})
