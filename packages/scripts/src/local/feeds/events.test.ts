import { isDeepStrictEqual } from "node:util"
import { addDays, easternDay, iso } from "@hub/core/clock"
import { describe, expect, test } from "vitest"
import { yearOf } from "./calendar.ts"
import { type Event, eventById, eventsAt, eventsOfSeason, eventsOn } from "./events.ts"
import { leagueOf, leagues } from "./leagues.ts"
import { CORRECTED_AFTER, endOf } from "./live.ts"
import { randomNows } from "./testing.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const stagesOfAll = ["cancelled", "delayed", "final", "live", "postponed", "scheduled", "suspended"]
const nows = randomNows(200, "events")

/** The autumn's sports are over, and so are those of winter and spring. */
const WINTER = Date.parse("2027-01-25T16:00:00Z")
const SPRING = Date.parse("2027-06-20T16:00:00Z")

function everything(now: number): Event[] {
  return leagues.flatMap((league) => eventsAt(league, now))
}

/** The instants at which a rule does not hold: every test wants none. */
function failing(rule: (now: number) => boolean): string[] {
  return nows.filter((now) => !rule(now)).map((now) => iso(now))
}

describe("at 200 random instants", () => {
  test("every state exists somewhere, a live game above all", () => {
    const stages = (now: number) => [...new Set(everything(now).map(({ state }) => state.stage))].sort()
    expect(failing((now) => isDeepStrictEqual(stages(now), stagesOfAll))).toEqual([])
  })

  test("ids have nine digits and are unique in a league", () => {
    const isUnique = (ids: string[]) =>
      new Set(ids).size === ids.length && ids.every((id) => /^\d{9}$/.test(id))
    expect(
      failing((now) => leagues.every((league) => isUnique(eventsAt(league, now).map(({ slot }) => slot.id)))),
    ).toEqual([])
  })

  const wanted: [string, (event: Event, now: number) => boolean][] = [
    [
      "a game starts within two hours",
      ({ slot, state }, now) => state.stage === "scheduled" && slot.startsAt - now <= 2 * HOUR,
    ],
    [
      "a game was final yesterday",
      ({ slot, state }, now) =>
        state.stage === "final" && easternDay(slot.startsAt) === addDays(easternDay(now), -1),
    ],
    ["a site is neutral", ({ slot }) => slot.fact.neutral === true],
    [
      "a final was corrected",
      ({ slot, state }, now) =>
        slot.correction === true && state.stage === "final" && now > endOf(slot) + CORRECTED_AFTER,
    ],
  ]

  test.each(wanted)("%s", (_name, matches) => {
    expect(failing((now) => everything(now).some((event) => matches(event, now)))).toEqual([])
  })
})

/** Our games of two half years: what fans see in the course of a year. */
const season = [WINTER, SPRING].flatMap((now) =>
  leagues.flatMap((league) => eventsOfSeason(league, yearOf(league, now), now)),
)

test.each([
  ["a start without an announced time", ({ slot }: Event) => slot.timeAnnouncedAt !== undefined],
  ["a neutral site", ({ slot }: Event) => slot.fact.neutral === true],
  ["a ranked opponent", ({ slot }: Event) => slot.fact.ranks?.some((rank) => rank !== null) === true],
  [
    "a final after overtime",
    ({ slot, state }: Event) => (slot.fact.overtimes ?? 0) > 0 && state.stage === "final",
  ],
  ["a tournament game", ({ slot }: Event) => slot.notes.some((note) => note.includes("Championship"))],
  ["a shoot-out", ({ slot }: Event) => slot.fact.shootout !== undefined],
  ["a postponed game", ({ state }: Event) => state.stage === "postponed"],
  ["a cancelled game", ({ state }: Event) => state.stage === "cancelled"],
  ["a game finished the next day", ({ slot }: Event) => slot.fact.called === "suspended"],
])("in the course of its seasons a fan meets %s", (_name, matches) => {
  expect(season.filter(matches).length).toBeGreaterThan(0)
})

test("baseball has a doubleheader: two games against one team on one day", () => {
  const played = season.filter(
    ({ slot, state }) => slot.league.sport === "baseball" && state.stage === "final",
  )
  const fixtures = played.map(({ slot }) => `${easternDay(slot.startsAt)} ${slot.fact.teams.join()}`)
  expect(new Set(fixtures).size).toBeLessThan(fixtures.length)
})

test("football's recorded seasons are over for good, under ESPN's ids on their real days", () => {
  const football = leagueOf("football")
  const past = [2019, 2020, 2022].map((year) => eventsOfSeason(football, year, SPRING))
  expect(past.map((events) => events.length)).toEqual([12, 12, 13])
  for (const { slot, state } of past.flat()) {
    expect(slot.id).toBe(slot.fact.espnId)
    expect([easternDay(slot.startsAt), state.stage]).toEqual([slot.fact.day, "final"])
  }
  expect(eventById("401266697", SPRING)?.state.stage).toBe("cancelled")
})

test("an event keeps its id, start and opponent from its announcement to long after its end", () => {
  for (const now of randomNows(8, "stable")) {
    for (const { slot } of everything(now)) {
      for (const at of [now - DAY, now + HOUR, now + 3 * DAY]) {
        const again = eventById(slot.id, at)
        expect(again?.slot.startsAt).toBe(slot.startsAt)
        expect(again?.slot.fact.key).toBe(slot.fact.key)
      }
    }
  }
})

test("a final stays final and a result stays the result", () => {
  for (const now of randomNows(8, "final")) {
    for (const { slot, state } of everything(now).filter((event) => event.state.stage === "final")) {
      expect(now).toBeGreaterThanOrEqual(endOf(slot))
      expect(state.score).toEqual(slot.fact.score)
      expect(eventById(slot.id, now + 10 * DAY)?.state).toMatchObject({ stage: "final", score: state.score })
    }
  }
})

test("a day's scoreboard has our games of that day and other teams' of the conference", () => {
  const football = leagueOf("football")
  const day = "2026-11-21"
  const events = eventsOn(football, [day], Date.parse("2026-11-22T12:00:00Z"))
  expect(events.every(({ slot }) => easternDay(slot.startsAt) === day)).toBe(true)
  expect(events.filter(({ slot }) => slot.fact.teams.includes("152")).length).toBeGreaterThan(0)
  expect(events.filter(({ slot }) => !slot.fact.teams.includes("152")).length).toBeGreaterThan(3)
})
