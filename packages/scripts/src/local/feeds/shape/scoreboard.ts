import { easternDay } from "@hub/core/clock"
import { seasonOf } from "@hub/core/sport/info"
import { espnDate } from "../easterntime.ts"
import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import { hash } from "../random.ts"
import { isMember, logo } from "../teams.ts"
import { scoreboardBroadcasts } from "./broadcasts.ts"
import {
  espnInstant,
  gameLinks,
  namesOf,
  noteLines,
  seasonName,
  seasonType,
  sidesOf,
  TBD_TEAM,
  teamLinks,
  teamUid,
  venueOf,
} from "./common.ts"
import { type SideFacts, sideFacts } from "./competitor.ts"
import { competitionLeaders, competitorLeaders } from "./leaders.ts"
import { situationOf } from "./situation.ts"
import { isTimeOpen, statusOf } from "./status.ts"

/** `/scoreboard`: what is on a day, scores as strings, records in the plural, one logo. */
export function scoreboard(
  league: League,
  events: Event[],
  day: string,
  now: number,
  groups: string[],
): object {
  const first = events[0]
  return {
    leagues: [leagueHead(league, now)],
    ...(groups.length ? { groups } : {}),
    ...(league.family === "football"
      ? { season: { type: 2, year: yearOf(league, now) }, week: { number: first?.slot.fact.week ?? 1 } }
      : { day: { date: day } }),
    events: events.map((event) => scoreboardEvent(event, now)),
  }
}

function leagueHead(league: League, now: number): object {
  const year = yearOf(league, now)
  return {
    id: league.id,
    uid: league.uid,
    name: league.name,
    abbreviation: league.abbreviation,
    slug: league.slug,
    season: {
      year,
      displayName: seasonName(league, year),
      type: { ...seasonType(league, { type: 2 }), id: "2" },
    },
    calendarType: "day",
    calendarIsWhitelist: false,
  }
}

function yearOf(league: League, now: number): number {
  return seasonOf(league.sport, easternDay(now))
}

function scoreboardEvent(event: Event, now: number): object {
  const { slot, state } = event
  const { league, fact } = slot
  const status = statusOf(slot, state, now)
  const teams = sidesOf(slot)
  const sides = sideFacts(event, teams, now)
  const { name, shortName } = namesOf(event)
  const uid = `${league.uid}~e:${slot.id}`
  const date = espnInstant(slot, now)
  const situation = situationOf(event, teams)
  const venue = venueOf(slot)
  const type = seasonType(league, fact)
  return {
    id: slot.id,
    uid,
    date,
    name,
    shortName,
    season: {
      year: slot.season,
      type: type.type,
      slug: fact.type === 3 ? "post-season" : "regular-season",
    },
    competitions: [
      {
        id: slot.id,
        uid: `${uid}~c:${slot.id}`,
        date,
        attendance: state.stage === "final" ? (fact.attendance ?? 0) : 0,
        type: { id: "1", abbreviation: "STD" },
        timeValid: !isTimeOpen(slot, now),
        neutralSite: fact.neutral === true,
        conferenceCompetition: fact.conference === true,
        recent: state.stage === "live",
        ...(state.stage === "suspended" ? { wasSuspended: true } : {}),
        ...(venue
          ? { venue: { ...venue, indoor: league.family === "basketball" || league.family === "volleyball" } }
          : {}),
        competitors: sides.map((side) => ({
          ...competitor(league, side, event),
          ...competitorLeaders(event, side.side, now),
        })),
        notes: noteLines(slot, pauseNotes(event)),
        ...(situation ? { situation } : {}),
        status,
        ...scoreboardBroadcasts(slot),
        ...competitionLeaders(event, now),
        ...conferenceOf(event),
        format: { regulation: { periods: league.periods } },
        startDate: espnDate(slot.startsAt),
        ...oddsOf(event),
      },
    ],
    links: gameLinks(slot),
    status,
  }
}

export function pauseNotes({ slot, state }: Event): string[] {
  const isPaused = state.stage === "delayed" || state.stage === "suspended"
  const note = slot.plan.kind === "play" ? slot.plan.pause?.note : slot.plan.delayed
  return isPaused && note ? [note] : []
}

function competitor(league: League, side: SideFacts, { slot, state }: Event): object {
  const lines = side.lines.map((value, index) => ({ value, displayValue: String(value), period: index + 1 }))
  return {
    id: side.id,
    uid: teamUid(league, side.id),
    type: "team",
    order: side.side,
    homeAway: side.homeAway,
    ...(side.winner === undefined
      ? league.family === "soccer"
        ? { winner: false }
        : {}
      : { winner: side.winner }),
    team: team(league, side),
    // A string, and "0" for what has not begun: never to be read as a score by itself.
    score: String(side.score ?? 0),
    ...(slot.fact.shootout && state.stage === "final"
      ? { shootoutScore: slot.fact.shootout[side.side] }
      : {}),
    ...(lines.length ? { linescores: lines } : {}),
    statistics: [],
    ...(league.family === "soccer" ? {} : { curatedRank: { current: side.rank } }),
    ...(side.record
      ? { records: [{ name: "overall", abbreviation: "Total", type: "total", summary: side.record }] }
      : {}),
    ...(side.hits === undefined ? {} : { hits: side.hits, errors: side.errors }),
  }
}

function team(league: League, { team: known }: SideFacts): object {
  if (!known)
    return { ...TBD_TEAM, uid: teamUid(league, TBD_TEAM.id), shortDisplayName: "TBD", isActive: false }
  return {
    id: known.id,
    uid: teamUid(league, known.id),
    location: known.location,
    name: known.name,
    abbreviation: known.abbreviation,
    displayName: known.displayName,
    shortDisplayName: known.location,
    ...(known.color ? { color: known.color } : {}),
    ...(known.alternateColor ? { alternateColor: known.alternateColor } : {}),
    isActive: true,
    links: teamLinks(league, known),
    logo: logo(known),
    ...(league.groups && isMember(league, known.school) ? { conferenceId: league.groups.conference } : {}),
  }
}

function conferenceOf({ slot }: Event): object {
  if (!slot.league.groups || !slot.fact.conference) return {}
  const { conference } = slot.league.groups
  return {
    groups: { id: conference, name: "Atlantic Coast Conference", shortName: "ACC", isConference: true },
  }
}

/** Odds are there before the game only, and the first is sometimes null. The hub shows none. */
function oddsOf({ slot, state }: Event): object {
  return state.stage === "scheduled" && hash(slot.id) % 4 === 0 ? { odds: [null] } : {}
}
