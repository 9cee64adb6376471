import { expect, test } from "vitest"
import { slotsOf, yearOf } from "../calendar.ts"
import { type Event, eventsAt } from "../events.ts"
import { type League, leagues } from "../leagues.ts"
import { randomNows } from "../testing.ts"
import { type Box, boxOf, type Table } from "./index.ts"

const END = Date.parse("2026-12-30T12:00:00Z")

/** Three quarters of an hour into a season's first game, for every sport. */
const begun = leagues.map(
  (league) => (slotsOf(league, yearOf(league, END), END)[0]?.startsAt ?? 0) + 45 * 60_000,
)

/** Everything with a box score at these and a few random instants: live, paused and final games of all sports. */
const boxes = [...begun, ...randomNows(17, "boxes")].flatMap((now) =>
  leagues.flatMap((league) =>
    eventsAt(league, now).flatMap((event) => {
      const box = boxOf(event, now)
      return box
        ? [{ league, event, box, name: `${league.sport} ${event.slot.id} ${event.state.stage}` }]
        : []
    }),
  ),
)

function of(family: League["family"]) {
  const found = boxes.filter(({ league }) => league.family === family)
  expect(found.some(({ event }) => event.state.stage === "live")).toBe(true)
  return found
}

function sumOf(one: Table | undefined, label: string): number {
  const column = one?.labels.indexOf(label) ?? -1
  return (one?.rows ?? []).reduce((sum, { stats }) => sum + Number(stats[column]), 0)
}

function table(box: Box, side: 0 | 1, name: string): Table | undefined {
  return box[side].tables.find((one) => one.name === name)
}

function eachSide(event: Event, box: Box, check: (side: 0 | 1, other: 0 | 1, score: number) => void): void {
  expect(box).toHaveLength(2)
  check(0, 1, event.state.score[0])
  check(1, 0, event.state.score[1])
}

test("basketball players' points add up to the score, and so do their baskets", () => {
  for (const { event, box } of of("basketball")) {
    eachSide(event, box, (side, _other, score) => {
      const lines = table(box, side, "")
      const made = (label: string) => Number(lines?.totals[lines.labels.indexOf(label)]?.split("-")[0])
      expect(sumOf(lines, "PTS")).toBe(score)
      expect(2 * made("FG") + made("3PT") + made("FT")).toBe(score)
    })
  }
})

test("football touchdowns and kicks add up to the scoring plays", () => {
  for (const { event, box } of of("football")) {
    eachSide(event, box, (side) => {
      const own = event.state.plays.filter((play) => play.side === side)
      const kinds = (kind: string) => own.filter((play) => play.kind === kind).length
      expect(sumOf(table(box, side, "receiving"), "TD")).toBe(kinds("PT"))
      expect(sumOf(table(box, side, "passing"), "TD")).toBe(kinds("PT"))
      expect(sumOf(table(box, side, "rushing"), "TD")).toBe(kinds("RT"))
      const extra = own.filter((play) => play.points === 7).length
      expect(sumOf(table(box, side, "kicking"), "PTS")).toBe(kinds("FG") * 3 + extra)
      expect(sumOf(table(box, side, "receiving"), "YDS")).toBe(sumOf(table(box, side, "passing"), "YDS"))
    })
  }
})

test("a finished recorded football game has the recorded team statistics", () => {
  const finals = of("football").filter(({ event }) => event.state.stage === "final" && event.slot.fact.stats)
  expect(finals.length).toBeGreaterThan(20)
  for (const { event, box } of finals) {
    expect(box[0].stats.map(({ displayValue }) => displayValue)).toEqual(event.slot.fact.stats?.[0])
  }
})

test("runs of the batters are the score, and runs off the pitchers the other side's", () => {
  for (const { event, box } of [...of("baseball"), ...of("softball")]) {
    eachSide(event, box, (side, other, score) => {
      expect(sumOf(table(box, side, "batting"), "R")).toBe(score)
      expect(sumOf(table(box, side, "batting"), "RBI")).toBe(score)
      expect(sumOf(table(box, other, "pitching"), "R")).toBe(score)
    })
  }
})

test("goals of the players are the score, and the goalkeepers let in the other side's", () => {
  for (const { event, box } of of("soccer")) {
    eachSide(event, box, (side, other, score) => {
      expect(sumOf(table(box, side, "field"), "G")).toBe(score)
      expect(sumOf(table(box, other, "goalkeeping"), "GA")).toBe(score)
    })
  }
})

test("volleyball points of the players and errors of the others are the points won", () => {
  for (const { event, box } of of("volleyball")) {
    eachSide(event, box, (side) => {
      const own = event.state.plays.filter((play) => play.side === side)
      const errors = own.filter((play) => play.kind === "E").length
      expect(sumOf(table(box, side, ""), "PTS") + errors).toBe(own.length)
    })
  }
})
