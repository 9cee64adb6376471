import { expect, test } from "vitest"
import { CORRECTED_AFTER, endOf } from "../live.ts"
import { find, items, site } from "./testing.ts"

const final = find("final", ({ slot }) => slot.fact.plays !== undefined && slot.fact.ranks !== undefined)
const page = site(final.event.slot.league, `summary?event=${final.event.slot.id}`, final.now)

test("records are single with a summary, the rank is plain or absent, line scores are words", () => {
  for (const side of page.header?.competitions?.[0]?.competitors ?? []) {
    expect(side.record?.[0]?.summary).toMatch(/^\d+-\d+/)
    expect(side.curatedRank).toBeUndefined()
    expect(Object.keys(side.linescores?.[0] ?? {})).toEqual(["displayValue"])
  }
  expect(page.header?.week).toBeTypeOf("number")
})

test("scoring plays run up to the final score", () => {
  const last = page.scoringPlays?.at(-1)
  expect([Number(last?.homeScore), Number(last?.awayScore)]).toEqual(final.event.slot.fact.score)
})

test("in its standings a team is only a name", () => {
  expect(items(page.standings?.groups?.[0]?.standings, "entries")[0]?.team).toBeTypeOf("string")
})

test("before the start there is no score, no players and no plays", () => {
  const { event, now } = find("scheduled")
  const before = site(event.slot.league, `summary?event=${event.slot.id}`, now)
  expect(before.header?.competitions?.[0]?.competitors?.map(({ score }) => score)).toEqual([
    undefined,
    undefined,
  ])
  expect(before.boxscore?.players).toBeUndefined()
  expect(before.plays ?? before.scoringPlays).toBeUndefined()
})

test("a quarter of an hour after a baseball final a hit becomes an error", () => {
  const { event } = find("final", ({ slot }) => slot.league.family === "baseball" && slot.correction === true)
  const read = (now: number) =>
    site(
      event.slot.league,
      `summary?event=${event.slot.id}`,
      now,
    ).header?.competitions?.[0]?.competitors?.map(({ hits, errors }) => [Number(hits), Number(errors)])
  const [first, second] = [read(endOf(event.slot)), read(endOf(event.slot) + CORRECTED_AFTER)]
  expect(second?.[0]?.[0]).toBe((first?.[0]?.[0] ?? 0) + 1)
  expect(second?.[1]?.[1]).toBe((first?.[1]?.[1] ?? 0) - 1)
})
