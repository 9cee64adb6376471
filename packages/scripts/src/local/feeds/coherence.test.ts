import { iso } from "@hub/core/clock"
import { describe, expect, test } from "vitest"
import { yearOf } from "./calendar.ts"
import { espnAnswer } from "./espn-routes.ts"
import { type Event, eventsAt } from "./events.ts"
import { type League, leagues } from "./leagues.ts"
import { season } from "./season.ts"
import { type Row, recordText, table } from "./table.ts"
import { US } from "./teams.ts"
import { randomNows } from "./testing.ts"

/** Whenever somebody looks, everything that counts games has counted the same ones. */
const nows = randomNows(60, "coherence")
const cases = leagues.map((league) => ({ sport: league.sport, league }))

type Won = { wins: number; losses: number; ties: number }

/** Our finals of the season that is on, as the schedule shows them: counted here, not by the feed's own code. */
function counted(league: League, now: number): Event[] {
  const year = yearOf(league, now)
  return eventsAt(league, now).filter(({ slot, state }) => slot.season === year && state.stage === "final")
}

function fold(events: readonly Event[]): string {
  const record: Won = { wins: 0, losses: 0, ties: 0 }
  for (const { slot, state } of events) {
    const us = slot.fact.teams[0] === US ? 0 : 1
    const margin = state.score[us] - state.score[us === 0 ? 1 : 0]
    record[margin > 0 ? "wins" : margin < 0 ? "losses" : "ties"] += 1
  }
  return recordText(record)
}

function rowOf(league: League, now: number, school: string): Row {
  const row = table(league, now).find(({ team }) => team.school === school)
  if (!row) throw new Error(`${school} is not in the table`)
  return row
}

/** What the schedule says, read as a client would. */
type Listed = {
  team?: { recordSummary?: string }
  events: {
    id: string
    season: { year: number }
    competitions: { competitors: { id: string; record?: { displayValue: string }[] }[] }[]
  }[]
}
function listed(league: League, now: number): Listed {
  const path = `/apis/site/v2/sports/${league.path}/teams/${league.ourId}/schedule`
  const [regular, post] = [2, 3].map((type): Listed => {
    const query = new URLSearchParams({ season: String(yearOf(league, now)), seasontype: String(type) })
    const answer: Listed = JSON.parse(JSON.stringify(espnAnswer(path, query, now)?.body))
    return answer
  })
  return { ...regular, events: [...(regular?.events ?? []), ...(post?.events ?? [])] }
}

function recordsBeside(league: League, now: number, teamId: string): Map<string, string | undefined> {
  return new Map(
    listed(league, now).events.map(({ id, competitions }) => {
      const side = competitions[0]?.competitors.find((one) => one.id === teamId)
      return [id, side?.record?.[0]?.displayValue]
    }),
  )
}

describe.each(cases)("$sport", ({ league }) => {
  test("our row in the table is the fold of our finals, overall and in the conference", () => {
    for (const now of nows) {
      const finals = counted(league, now)
      const ours = rowOf(league, now, US)
      expect([iso(now), recordText(ours.overall)]).toEqual([iso(now), fold(finals)])
      expect(recordText(ours.conference)).toBe(fold(finals.filter(({ slot }) => slot.fact.conference)))
    }
  })

  test("the record beside each of our games is the fold up to it, and the schedule's head is the newest", () => {
    for (const now of nows.slice(0, 20)) {
      const finals = counted(league, now)
      const beside = recordsBeside(league, now, league.ourId)
      for (const [index, { slot }] of finals.entries()) {
        expect([slot.id, beside.get(slot.id)]).toEqual([slot.id, fold(finals.slice(0, index + 1))])
      }
      const head = listed(league, now).team?.recordSummary
      expect(head ?? fold(finals)).toBe(fold(finals))
    }
  })

  test("no record is ever shown beside an exhibition, and none is of this season", () => {
    for (const now of nows.slice(0, 20)) {
      const year = yearOf(league, now)
      const shown = eventsAt(league, now).filter(({ slot }) => slot.kind === "exhibition")
      const beside = recordsBeside(league, now, league.ourId)
      expect(shown.filter(({ slot }) => slot.season === year || beside.get(slot.id) !== undefined)).toEqual(
        [],
      )
      expect(shown.filter(({ slot }) => !slot.notes[0]?.startsWith("Exhibition: "))).toEqual([])
    }
  })

  test("every member's row is the fold of the results that are over, and wins are somebody's losses", () => {
    for (const now of nows.slice(0, 20)) {
      const rows = table(league, now)
      const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0)
      expect(sum(({ conference }) => conference.wins)).toBe(sum(({ conference }) => conference.losses))
      expect(rows).toHaveLength(season(league.sport).members.length)
    }
  })
})

test("an opponent's record beside an upcoming game is that of the table", () => {
  for (const league of leagues) {
    for (const now of nows.slice(0, 20)) {
      const ahead = eventsAt(league, now).filter(
        ({ slot, state }) => slot.kind === "season" && state.stage === "scheduled" && slot.fact.conference,
      )
      for (const { slot } of ahead.slice(0, 2)) {
        const them = slot.fact.teams.find((school) => school !== US) ?? ""
        const { team, overall } = rowOf(league, now, them)
        expect(recordsBeside(league, now, team.id).get(slot.id)).toBe(recordText(overall))
      }
    }
  }
})

test("something is always live, and never two games of one sport, at any hour in the course of a year", () => {
  const from = Date.UTC(2026, 8, 1, 0, 1)
  // Steps that are no whole part of a day come by at every hour of it.
  for (const step of Array.from({ length: 500 }, (_, index) => index)) {
    const now = from + step * 1_049 * 60_000
    const live = leagues.map(
      (league) => eventsAt(league, now).filter(({ state }) => state.stage === "live").length,
    )
    expect([iso(now), Math.max(...live)]).toEqual([iso(now), 1])
  }
}, 30_000)

test("results never move: what is final stays so for the rest of the season", () => {
  for (const league of leagues) {
    const now = nows[0] ?? 0
    const later = now + 3 * 86_400_000
    const kept = new Set(
      counted(league, later).map(({ slot, state }) => `${slot.id} ${state.score.join("-")}`),
    )
    const gone = counted(league, now).filter(
      ({ slot, state }) => !kept.has(`${slot.id} ${state.score.join("-")}`),
    )
    expect(yearOf(league, now) === yearOf(league, later) ? gone : []).toEqual([])
  }
})
