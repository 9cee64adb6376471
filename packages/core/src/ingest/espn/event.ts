import { easternDay, iso } from "../../clock.ts"
import type { FeedGame } from "../../game/info.ts"
import { isUnderWay } from "../../game/status.ts"
import { seasonOf } from "../../sport/info.ts"
import type { FeedContext } from "../context.ts"
import { need, reject } from "../isolate.ts"
import { broadcastsOf } from "./broadcasts.ts"
import { tournamentOf } from "./notes.ts"
import { Competition, Event, type Status } from "./schema.ts"
import { sidesOf } from "./side.ts"
import { situationOf } from "./situation.ts"
import { detailOf, isPlayed, statusOf } from "./status.ts"

/**
 * One event of a scoreboard or schedule, or a summary's header, as a game. Rejects what is no game between
 * two teams (tennis draws, golf fields, fight cards) and what lacks an id, a state or a date.
 */
export function gameOf(item: unknown, context: FeedContext): FeedGame {
  const event = need(Event, item)
  const competition = competitionOf(event)
  const status = competition.status ?? event.status ?? reject("no status on the competition nor the event")
  const state = statusOf(status)
  const startsAt = instantOf(event.date ?? competition.date)
  const gameDay = easternDay(startsAt)
  const played = isPlayed(state, status)
  const detail = detailOf(status, state)
  const notes = notesOf(event, competition)
  return {
    id: event.id,
    sport: context.sport,
    league: context.league,
    season: event.season?.year ?? seasonFrom(context, gameDay),
    startsAt,
    gameDay,
    timeTbd: isTimeTbd(event, competition, status),
    status: state,
    statusDetail: detail,
    period: played && (status.period ?? 0) > 0 ? (status.period ?? null) : null,
    clock: isUnderWay(state) && hasClock(context) ? (status.displayClock ?? null) : null,
    ...sidesOf(competition.competitors, played, state === "final" || state === "forfeit"),
    neutralSite: competition.neutralSite ?? false,
    conferenceGame: competition.conferenceCompetition ?? false,
    venue: competition.venue?.fullName ?? null,
    city: cityOf(competition),
    broadcasts: broadcastsOf(competition),
    notes,
    situation: isUnderWay(state)
      ? situationOf(competition.situation, isBaseball(context) ? detail : undefined)
      : null,
    tournament: tournamentOf(notes),
    series: seriesOf(competition),
    attendance: attendanceOf(competition.attendance),
    ticketUrl: competition.tickets[0]?.links[0]?.href ?? null,
    link: pageOf(event),
    source: context.source,
  }
}

function competitionOf(event: Event): Competition {
  const { competitions, groupings } = event
  if (competitions.length === 1) return need(Competition, competitions[0])
  if (competitions.length > 1) return reject(`${competitions.length} competitions in one event`)
  return reject(groupings.length > 0 ? "groupings instead of a competition" : "no competition")
}

/**
 * `2025-03-01T20:00Z` has no seconds and re-serialised recordings have an offset. Anything less exact than
 * minutes is rejected: guessing a zone would move the game day.
 */
function instantOf(date: string | undefined): string {
  if (date === undefined) return reject("no date")
  const time = exactInstant.test(date) ? Date.parse(date) : Number.NaN
  return Number.isNaN(time) ? reject(`the date "${date}" is not an instant`) : iso(time)
}

const exactInstant = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/

/**
 * Undecided times are dated midnight Eastern, whose Eastern date is the game day. The status still says
 * "scheduled"; `isTBDFlex` in NFL payloads is something else.
 */
function isTimeTbd(event: Event, competition: Competition, { type }: Status): boolean {
  if (event.timeValid === false || competition.timeValid === false) return true
  return /\bTBD\b/.test(`${type.shortDetail ?? ""} ${type.detail ?? ""}`)
}

function seasonFrom({ ours }: FeedContext, gameDay: string): number {
  return ours ? seasonOf(ours, gameDay) : Number(gameDay.slice(0, 4))
}

function isBaseball({ path }: FeedContext): boolean {
  return path.startsWith("baseball/")
}

/** Baseball and volleyball send "0:00" all game long. */
function hasClock(context: FeedContext): boolean {
  return !isBaseball(context) && !context.path.startsWith("volleyball/")
}

function notesOf(event: Event, competition: Competition): string[] {
  const headlines = competition.notes.map((note) => note.headline)
  return [...new Set(event.gameNote === undefined ? headlines : [event.gameNote, ...headlines])]
}

function cityOf({ venue }: Competition): string | null {
  const { city, state, country } = venue?.address ?? {}
  const parts = [city, state ?? country].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(", ") : null
}

/** One series on the scoreboard; a summary lists the season's before the current one. */
function seriesOf({ series }: Competition): string | null {
  const all = series === undefined ? [] : [series].flat()
  const one = all.find((candidate) => candidate.type !== "season" && candidate.summary) ?? all[0]
  return one?.summary ?? null
}

/** 0 means that nobody has said. */
export function attendanceOf(attendance: number | undefined): number | null {
  return attendance !== undefined && attendance > 0 ? attendance : null
}

/** The feed's page of the game for a browser; the list also holds tickets, betting and app links. */
function pageOf({ links }: Event): string | null {
  const pages = links.filter((link) => link.rel.includes("event") || link.rel.includes("summary"))
  const page = ["summary", "live", "now"]
    .map((rel) => pages.find((link) => link.rel.includes(rel)))
    .find((link) => link !== undefined)
  return page?.href ?? null
}
