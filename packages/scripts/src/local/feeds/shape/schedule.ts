import { easternDay, iso } from "@hub/core/clock"
import { seasonOf } from "@hub/core/sport/info"
import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import { recordText, table } from "../table.ts"
import { logo, type Team, US } from "../teams.ts"
import { listedBroadcasts } from "./broadcasts.ts"
import {
  espnInstant,
  gameLinks,
  logos,
  namesOf,
  noteLines,
  seasonName,
  seasonType,
  sidesOf,
  TBD_TEAM,
  teamLinks,
  venueOf,
  WEB,
} from "./common.ts"
import { type SideFacts, sideFacts } from "./competitor.ts"
import { pauseNotes } from "./scoreboard.ts"
import { isTimeOpen, statusOf } from "./status.ts"
import { ordinal } from "./status-words.ts"

type ScheduleQuery = { season?: number; seasonType?: number }

/** `/teams/{id}/schedule`: scores as objects and only of finished games, no periods, one record, many logos, no event status. */
export function schedule(
  league: League,
  team: Team,
  all: Event[],
  query: ScheduleQuery,
  now: number,
): object {
  const year = seasonOf(league.sport, easternDay(now))
  const season = {
    year,
    type: league.regularSeason,
    name: "Regular Season",
    displayName: seasonName(league, year),
    half: 1,
  }
  const wantedYear = query.season ?? year
  const wantedType = query.seasonType === 3 ? 3 : 2
  const events = all.filter(
    ({ slot }) =>
      slot.fact.teams.includes(team.school) &&
      // An exhibition is on the list of the season that is on, but of its own.
      (slot.season === wantedYear || (slot.kind === "exhibition" && wantedYear === year)) &&
      slot.fact.type === wantedType,
  )
  // Nothing to list: the answer is this small.
  if (events.length === 0) return { season, events: [] }
  return {
    // Generated once a minute, like a cached page.
    timestamp: iso(Math.floor(now / 60_000) * 60_000).replace(".000", ""),
    status: "success",
    season,
    team: scheduleTeam(league, team, now),
    events: events.map((event) => scheduleEvent(event, now)),
    requestedSeason: {
      year: wantedYear,
      ...omitId(seasonType(league, { type: wantedType })),
      displayName: seasonName(league, wantedYear),
    },
  }
}

function omitId({ type, name }: { type: number; name: string }): object {
  return { type, name }
}

export function standing(
  league: League,
  team: Team,
  now: number,
): { recordSummary?: string; standingSummary?: string } {
  const rows = table(league, now)
  const place = rows.findIndex((row) => row.team.id === team.id)
  const row = rows[place]
  if (!row) return {}
  return { recordSummary: recordText(row.overall), standingSummary: `${ordinal(place + 1)} in ACC` }
}

function scheduleTeam(league: League, team: Team, now: number): object {
  return {
    id: team.id,
    abbreviation: team.abbreviation,
    location: team.location,
    name: team.name,
    displayName: team.displayName,
    clubhouse: `${WEB}/${league.slug}/team/_/id/${team.id}/${team.slug}`,
    color: team.color,
    logo: logo(team),
    ...standing(league, team, now),
    seasonSummary: seasonName(league, seasonOf(league.sport, easternDay(now))),
    ...(league.groups
      ? {
          groups: {
            id: league.groups.conference,
            parent: { id: league.groups.division },
            isConference: true,
          },
        }
      : {}),
  }
}

function scheduleEvent(event: Event, now: number): object {
  const { slot, state } = event
  const { league, fact } = slot
  const { name, shortName } = namesOf(event)
  const date = espnInstant(slot, now)
  const timeValid = !isTimeOpen(slot, now)
  const year = slot.season
  const venue = venueOf(slot)
  const sides = sideFacts(event, sidesOf(slot), now)
  return {
    id: slot.id,
    date,
    name,
    shortName,
    season: { year, displayName: seasonName(league, year) },
    seasonType: seasonType(league, fact),
    timeValid,
    ...(fact.type === 2 && fact.week ? { week: { number: fact.week, text: `Week ${fact.week}` } } : {}),
    competitions: [
      {
        id: slot.id,
        date,
        attendance: state.stage === "final" ? (fact.attendance ?? 0) : 0,
        type: { id: "1", text: "Standard", abbreviation: "STD", slug: "standard", type: "standard" },
        timeValid,
        neutralSite: fact.neutral === true,
        boxscoreAvailable: state.stage === "final",
        ticketsAvailable: false,
        ...(venue ? { venue } : {}),
        competitors: sides.map((side) => competitor(league, side, event)),
        notes: noteLines(slot, pauseNotes(event)),
        broadcasts: listedBroadcasts(slot),
        status: statusOf(slot, state, now),
      },
    ],
    links: gameLinks(slot),
  }
}

function competitor(league: League, side: SideFacts, { slot, state }: Event): object {
  const isFinal = state.stage === "final"
  const score = { value: side.score ?? 0, displayValue: String(side.score ?? 0) }
  const shootout = slot.fact.shootout ? { shootoutScore: slot.fact.shootout[side.side] } : {}
  return {
    id: side.id,
    type: "team",
    order: side.side,
    homeAway: side.homeAway,
    ...(side.winner === undefined ? {} : { winner: side.winner }),
    team: teamShape(league, side),
    // Games under way have no score here; the scoreboard has.
    ...(isFinal
      ? { score: league.family === "soccer" ? { ...score, winner: side.winner, ...shootout } : score }
      : {}),
    ...(league.family === "soccer" ? {} : { curatedRank: { current: side.rank } }),
    ...(side.record
      ? {
          record: [
            {
              id: "0",
              abbreviation: "Total",
              displayName: "Overall",
              type: "total",
              displayValue: side.record,
            },
          ],
        }
      : {}),
  }
}

/** Schools outside the known list of the league come with little more than a name. */
function teamShape(league: League, { team: known }: SideFacts): object {
  if (!known) return TBD_TEAM
  const full = {
    nickname: known.location,
    abbreviation: known.abbreviation,
    logos: logos(known),
    links: teamLinks(league, known),
  }
  const isSmall = known.school !== US && Number(known.school) > 2_900
  return {
    id: known.id,
    location: known.location,
    displayName: known.displayName,
    shortDisplayName: known.location,
    ...(isSmall ? {} : full),
  }
}
