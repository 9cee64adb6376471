import { boxOf } from "../box/index.ts"
import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import type { Slot } from "../slot.ts"
import { type Row, recordText, table } from "../table.ts"
import type { Team } from "../teams.ts"
import { listedBroadcasts } from "./broadcasts.ts"
import {
  espnInstant,
  gameLinks,
  logos,
  seasonType,
  sidesOf,
  TBD_TEAM,
  teamLinks,
  teamUid,
  venueOf,
  WEB,
} from "./common.ts"
import { type SideFacts, sideFacts } from "./competitor.ts"
import { isTimeOpen, statusOf } from "./status.ts"
import type { Status } from "./status-words.ts"
import { boxTeam, leaders, players } from "./summary-box.ts"
import { playLists } from "./summary-plays.ts"

/** `/summary?event=`: one game's page. Records in the singular, a plain rank, line scores as words only. */
export function summary(event: Event, now: number): object {
  const { slot, state } = event
  const { league } = slot
  const teams = sidesOf(slot)
  const box = boxOf(event, now)
  const known = teams.filter((team) => team !== null)
  const attendance = state.stage === "final" ? slot.fact.attendance : undefined
  const venue = venueOf(slot)
  return {
    boxscore: {
      teams: known.map((team, index) =>
        boxTeam(league, team, box?.[teams.indexOf(team) === 0 ? 0 : 1], index),
      ),
      ...(box ? { players: players(league, teams, box) } : {}),
    },
    format: { regulation: { periods: league.periods } },
    gameInfo: { ...(venue ? { venue } : {}), ...(attendance ? { attendance } : {}) },
    leaders: box ? leaders(league, teams, box) : [],
    broadcasts: listedBroadcasts(slot),
    ...(box ? playLists(league, event, teams) : {}),
    header: header(event, teams, now),
    standings: sideStandings(league, now),
  }
}

function header(event: Event, teams: [Team | null, Team | null], now: number): object {
  const { slot, state } = event
  const { league, fact } = slot
  const uid = `${league.uid}~e:${slot.id}`
  return {
    id: slot.id,
    uid,
    season: { year: slot.season, type: seasonType(league, fact).type },
    timeValid: !isTimeOpen(slot, now),
    ...(fact.week ? { week: fact.week } : {}),
    ...noteOf(slot),
    competitions: [
      {
        id: slot.id,
        uid: `${uid}~c:${slot.id}`,
        date: espnInstant(slot, now),
        neutralSite: fact.neutral === true,
        conferenceCompetition: fact.conference === true,
        boxscoreAvailable: state.stage !== "scheduled",
        boxscoreSource: "full",
        playByPlaySource: "full",
        competitors: sideFacts(event, teams, now).map((side) => competitor(league, side)),
        status: headerStatus(statusOf(slot, state, now)),
        broadcasts: listedBroadcasts(slot),
      },
    ],
    links: gameLinks(slot),
    league: {
      id: league.id,
      uid: league.uid,
      name: league.name,
      abbreviation: league.abbreviation,
      slug: league.slug,
      isTournament: false,
    },
  }
}

/** A summary has room for one note. Where there are more, schedules have all of them and one would stand for all. */
function noteOf({ notes }: Slot): { gameNote?: string } {
  const [gameNote] = notes
  return gameNote && notes.length === 1 ? { gameNote } : {}
}

/** Only a game under way has a clock here. */
function headerStatus(status: Status): Partial<Status> {
  return status.type.state === "in" ? status : { type: status.type }
}

function competitor(league: League, side: SideFacts): object {
  const record = { type: "total", summary: side.record, displayValue: side.record }
  return {
    id: side.id,
    uid: teamUid(league, side.id),
    order: side.side,
    homeAway: side.homeAway,
    ...(side.winner === undefined ? {} : { winner: side.winner }),
    team: side.team ? headerTeam(league, side.team) : TBD_TEAM,
    ...(side.score === null ? {} : { score: String(side.score) }),
    ...(side.lines.length
      ? { linescores: side.lines.map((value) => ({ displayValue: String(value) })) }
      : {}),
    record: side.record ? [record] : [],
    possession: false,
    ...(side.rank < 99 ? { rank: side.rank } : {}),
    ...(side.hits === undefined ? {} : { hits: side.hits, errors: side.errors }),
  }
}

function headerTeam(league: League, team: Team): object {
  return {
    id: team.id,
    uid: teamUid(league, team.id),
    location: team.location,
    name: team.name,
    nickname: team.location,
    abbreviation: team.abbreviation,
    displayName: team.displayName,
    color: team.color,
    alternateColor: team.alternateColor,
    logos: logos(team),
    links: teamLinks(league, team),
  }
}

/** In summaries a standing's `team` is only a name. */
function sideStandings(league: League, now: number): object {
  const entry = (row: Row) => ({
    team: row.team.location,
    link: `${WEB}/${league.slug}/team/_/id/${row.team.id}/${row.team.slug}`,
    id: row.team.id,
    uid: teamUid(league, row.team.id),
    stats: [
      {
        id: "0",
        name: "overall",
        type: "total",
        summary: recordText(row.overall),
        displayValue: recordText(row.overall),
      },
      {
        id: "9",
        name: "vs. Conf.",
        type: "vsconf",
        summary: recordText(row.conference),
        displayValue: recordText(row.conference),
      },
    ],
    logo: logos(row.team),
  })
  return {
    fullViewLink: { text: "Full Standings", href: `${WEB}/${league.slug}/standings` },
    groups: [
      {
        header: "Atlantic Coast Conference",
        standings: { entries: table(league, now).map(entry) },
      },
    ],
  }
}
