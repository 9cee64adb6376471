import { easternDay } from "@hub/core/clock"
import { seasonOf } from "@hub/core/sport/info"
import type { League } from "../leagues.ts"
import { isDemo, percentage, type Record, type Row, recordText, table } from "../table.ts"
import { logos, seasonName, teamLinks, teamUid, WEB } from "./common.ts"

/** `/apis/v2/…/standings`: conferences inside a division, every figure a stat of its own. */
export function standings(league: League, now: number): object {
  const division = league.groups?.division ?? "0"
  const conference = league.groups?.conference ?? "1"
  const rows = table(league, now)
  const best = rows[0]?.conference
  const year = seasonOf(league.sport, easternDay(now))
  return {
    uid: `${league.uid}~g:${division}`,
    id: division,
    name: league.name,
    abbreviation: league.abbreviation,
    children: [
      {
        uid: `${league.uid}~g:${conference}`,
        id: conference,
        name: isDemo(league) ? "Atlantic Coast Conference (demo table)" : "Atlantic Coast Conference",
        abbreviation: "acc",
        isConference: true,
        standings: {
          id: "0",
          name: "overall",
          displayName: "Standings",
          links: [{ rel: ["standings", "desktop"], href: `${WEB}/${league.slug}/standings`, text: "Table" }],
          season: year,
          seasonType: 2,
          seasonDisplayName: seasonName(league, year),
          entries: rows.map((row) => entry(league, row, best ?? row.conference)),
        },
      },
    ],
    isConference: false,
    links: [],
  }
}

function entry(league: League, row: Row, best: Record): object {
  const { team } = row
  return {
    team: {
      id: team.id,
      uid: teamUid(league, team.id),
      location: team.location,
      name: team.name,
      abbreviation: team.abbreviation,
      displayName: team.displayName,
      shortDisplayName: team.location,
      isActive: true,
      logos: logos(team),
      links: teamLinks(league, team),
    },
    stats: stats(row, best),
  }
}

function stats(row: Row, best: Record): object[] {
  const behind = (best.wins - row.conference.wins + row.conference.losses - best.losses) / 2
  const difference = row.pointsFor - row.pointsAgainst
  return [
    figure("wins", "W", row.overall.wins),
    figure("losses", "L", row.overall.losses),
    ...(row.overall.ties ? [figure("ties", "T", row.overall.ties)] : []),
    figure(
      "winPercent",
      "PCT",
      percentage(row.overall),
      percentage(row.overall).toFixed(3).replace(/^0/, ""),
    ),
    figure("leagueWinPercent", "LPCT", percentage(row.conference), percentage(row.conference).toFixed(3)),
    figure("gamesBehind", "GB", behind, behind === 0 ? "-" : String(behind)),
    figure("pointsFor", "PF", row.pointsFor),
    figure("pointsAgainst", "PA", row.pointsAgainst),
    figure("pointDifferential", "DIFF", difference, difference > 0 ? `+${difference}` : String(difference)),
    figure("streak", "STRK", row.streak, `${row.streak >= 0 ? "W" : "L"}${Math.abs(row.streak)}`),
    recordStat("overall", "total", "Total", row.overall),
    recordStat("vs. Conf.", "vsconf", "CONF", row.conference),
  ]
}

function figure(name: string, abbreviation: string, value: number, displayValue = String(value)): object {
  return {
    name,
    displayName: name,
    shortDisplayName: abbreviation,
    description: name,
    abbreviation,
    type: name.toLowerCase(),
    value,
    displayValue,
  }
}

/** Records come as a summary, without a value. */
function recordStat(name: string, type: string, abbreviation: string, of: Record): object {
  return {
    id: type === "total" ? "0" : "9",
    name,
    abbreviation,
    displayName: name,
    shortDisplayName: abbreviation,
    description: `${name} Record`,
    type,
    summary: recordText(of),
    displayValue: recordText(of),
  }
}
