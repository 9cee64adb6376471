import { addDays, easternDay, iso } from "@hub/core/clock"
import { describe, expect, test } from "vitest"
import { type Event, eventById, eventsAt, eventsOn } from "./events.ts"
import { leagueOf, leagues } from "./leagues.ts"
import { CORRECTED_AFTER, endOf } from "./live.ts"
import { season } from "./season.ts"
import { randomNows } from "./testing.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const stagesOfAll = ["cancelled", "delayed", "final", "live", "postponed", "scheduled", "suspended"]
const nows = randomNows(200, "events")

function everything(now: number): Event[] {
  return leagues.flatMap((league) => eventsAt(league, now))
}

describe("at 200 random instants", () => {
  test("something is live, every state exists, and ids are unique in a league", () => {
    for (const now of nows) {
      const stages = new Set(everything(now).map(({ state }) => state.stage))
      expect([...stages].sort(), iso(now)).toEqual(stagesOfAll)
      for (const league of leagues) {
        const ids = eventsAt(league, now).map(({ slot }) => slot.id)
        expect(new Set(ids).size, iso(now)).toBe(ids.length)
        expect(ids.filter((id) => !/^\d{9}$/.test(id))).toEqual([])
      }
    }
  })

  const wanted: [string, (event: Event, now: number) => boolean][] = [
    [
      "a game starts within the hour",
      ({ slot, state }, now) => state.stage === "scheduled" && slot.startsAt - now <= HOUR,
    ],
    [
      "a game was final yesterday",
      ({ slot, state }, now) =>
        state.stage === "final" && easternDay(slot.startsAt) === addDays(easternDay(now), -1),
    ],
    [
      "a start has no announced time",
      ({ slot }, now) => slot.timeAnnouncedAt !== undefined && now < slot.timeAnnouncedAt,
    ],
    ["a site is neutral", ({ slot }) => slot.fact.neutral === true],
    ["an opponent is ranked", ({ slot }) => slot.fact.ranks?.some((rank) => rank !== null) === true],
    [
      "a final went to overtime",
      ({ slot, state }) => (slot.fact.overtimes ?? 0) > 0 && state.stage === "final",
    ],
    ["a tournament has notes", ({ slot }) => slot.notes.some((note) => note.includes("Tournament"))],
    ["a makeup is listed", ({ slot }) => slot.notes.includes("Makeup of a postponed game")],
    [
      "a final was corrected",
      ({ slot, state }, now) =>
        slot.correction === true && state.stage === "final" && now > endOf(slot) + CORRECTED_AFTER,
    ],
  ]

  test.each(wanted)("%s", (_name, matches) => {
    for (const now of nows)
      expect(
        everything(now).some((event) => matches(event, now)),
        iso(now),
      ).toBe(true)
  })

  test("baseball has a doubleheader: two games against one team on one day", () => {
    const baseball = leagueOf("baseball")
    for (const now of nows) {
      const keys = eventsAt(baseball, now).map(
        ({ slot }) => `${easternDay(slot.startsAt)} ${slot.fact.teams.join()}`,
      )
      expect(keys.length - new Set(keys).size, iso(now)).toBeGreaterThan(0)
    }
  })

  test("every game of a season is listed exactly once, about two thirds of it played", () => {
    for (const now of nows) {
      for (const league of leagues) {
        const { games } = season(league.sport)
        const listed = eventsAt(league, now).filter(
          ({ slot }) => slot.id.startsWith("76") || slot.id === slot.fact.espnId,
        )
        const keys = listed.map(({ slot }) => slot.fact.key)
        expect(keys.sort(), iso(now)).toEqual(games.map(({ key }) => key).sort())
        const played = listed.filter(({ state }) => state.stage === "final").length / games.length
        expect(played, `${league.sport} ${iso(now)}`).toBeGreaterThan(0.4)
        expect(played, `${league.sport} ${iso(now)}`).toBeLessThan(0.9)
      }
    }
  })
})

test("an event keeps its id, start and opponent from its announcement to long after its end", () => {
  for (const now of randomNows(20, "stable")) {
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
  for (const now of randomNows(20, "final")) {
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

test("a postponed game keeps its id and day; its makeup is another event of the same teams", () => {
  const now = Date.parse("2026-11-21T20:00:00Z")
  const events = everything(now)
  const postponed = events.find(({ state }) => state.stage === "postponed")
  const makeup = events.find(
    ({ slot }) =>
      slot.notes.includes("Makeup of a postponed game") &&
      slot.fact.key === postponed?.slot.fact.key &&
      slot.startsAt > (postponed?.slot.startsAt ?? 0),
  )
  expect(makeup?.slot.id).not.toBe(postponed?.slot.id)
  expect((makeup?.slot.startsAt ?? 0) - (postponed?.slot.startsAt ?? 0)).toBe(6 * DAY)
})
