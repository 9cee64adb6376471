import { isDeepStrictEqual } from "node:util"
import { addDays, easternDay, iso } from "@hub/core/clock"
import { describe, expect, test } from "vitest"
import { type Event, eventById, eventsAt, eventsOn } from "./events.ts"
import { type League, leagueOf, leagues } from "./leagues.ts"
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
    expect(failing((now) => everything(now).some((event) => matches(event, now)))).toEqual([])
  })

  test("baseball has a doubleheader: two games against one team on one day", () => {
    const fixtures = (now: number) =>
      eventsAt(leagueOf("baseball"), now).map(
        ({ slot }) => `${easternDay(slot.startsAt)} ${slot.fact.teams.join()}`,
      )
    expect(failing((now) => new Set(fixtures(now)).size < fixtures(now).length)).toEqual([])
  })

  test("every game of a season is listed exactly once", () => {
    const keys = (now: number, league: League) =>
      seasonOnly(league, now)
        .map(({ slot }) => slot.fact.key)
        .sort()
    const isWhole = (now: number) =>
      leagues.every((league) =>
        isDeepStrictEqual(
          keys(now, league),
          season(league.sport)
            .games.map(({ key }) => key)
            .sort(),
        ),
      )
    expect(failing(isWhole)).toEqual([])
  })

  test("about two thirds of a season are played", () => {
    const played = (now: number, league: League) => {
      const events = seasonOnly(league, now)
      return events.filter(({ state }) => state.stage === "final").length / events.length
    }
    expect(
      failing((now) => leagues.every((league) => played(now, league) > 0.4 && played(now, league) < 0.9)),
    ).toEqual([])
  })
})

function seasonOnly(league: League, now: number): Event[] {
  return eventsAt(league, now).filter(({ slot }) => slot.id.startsWith("76") || slot.id === slot.fact.espnId)
}

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
