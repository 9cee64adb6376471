import { readdirSync, statSync } from "node:fs"
import { expect, test } from "vitest"
import { leagues } from "./leagues.ts"
import { season } from "./season.ts"
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
  const football = all.filter(({ league }) => league.sport === "football")
  expect(football).toHaveLength(37)
  for (const { fact, name } of football) {
    expect(fact.espnId, name).toMatch(/^401\d{6}$/)
    expect(fact.lines?.[0].length, name).toBeGreaterThanOrEqual(4)
    expect(fact.plays?.length, name).toBeGreaterThan(2)
    expect(fact.stats?.[0], name).toHaveLength(15)
  }
})

test("we play a known school in every game, and keys are unique in a league", () => {
  for (const { league, fact, name } of all) {
    expect(fact.teams, name).toContain("152")
    expect(fact.teams[0], name).not.toBe(fact.teams[1])
    for (const school of fact.teams) expect(teamOf(league, school), name).toBeDefined()
  }
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

test("where the periods are recorded they add up to the score", () => {
  const counted = all.filter(({ fact, league }) => fact.lines && league.family !== "volleyball")
  expect(counted.length).toBeGreaterThan(130)
  for (const { fact, name } of counted) {
    const sums = fact.lines?.map((line) => line.reduce((sum, points) => sum + points, 0))
    expect(sums, name).toEqual(fact.score)
  }
})

test("sports nobody recorded are marked as demo, recorded ones are not", () => {
  for (const { fact, league, name } of all) {
    const isRecorded = league.family === "football" || league.family === "basketball"
    expect(fact.demo === true, name).toBe(!isRecorded)
  }
})

test("a season fits its cycle in order, and weekdays stay what they were", () => {
  for (const { sport } of leagues) {
    const { games, cycleDays } = season(sport)
    const offsets = games.map(({ offset }) => offset)
    expect(cycleDays % 7, sport).toBe(0)
    expect(Math.max(...offsets), sport).toBeLessThan(cycleDays)
    expect(offsets, sport).toEqual([...offsets].sort((a, b) => a - b))
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
