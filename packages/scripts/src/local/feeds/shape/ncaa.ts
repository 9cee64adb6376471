import { easternDay } from "@hub/core/clock"
import { sportConfig } from "@hub/core/sport/info"
import { easternParts } from "../easterntime.ts"
import type { Event } from "../events.ts"
import type { League } from "../leagues.ts"
import { hash } from "../random.ts"
import { percentage, type Row, table } from "../table.ts"
import { isMember, type Team, US } from "../teams.ts"
import { sidesOf, TBD_TEAM } from "./common.ts"
import { type SideFacts, sideFacts } from "./competitor.ts"
import { isTimeOpen, statusOf } from "./status.ts"

/** The NCAA's scoreboard of a day in the community's conversion. Everything is text; what it does not know is "pre". */
export function ncaaScoreboard(league: League, events: Event[], now: number): object {
  return {
    inputMD5Sum: hash(events.map(({ slot }) => slot.id).join())
      .toString(16)
      .padStart(32, "0"),
    instanceId: hash(league.slug).toString(16).padStart(32, "0"),
    updated_at: new Date(Math.floor(now / 45_000) * 45_000).toISOString().slice(0, 19).replace("T", " "),
    games: events.map((event) => ({ game: game(event, now) })),
    hideRank: false,
  }
}

function game(event: Event, now: number): object {
  const { slot, state } = event
  const [home, away] = sideFacts(event, sidesOf(slot), now)
  const { time, zone } = easternParts(slot.startsAt)
  const open = isTimeOpen(slot, now)
  const [year, month, day] = easternDay(slot.startsAt).split("-")
  const gameState =
    state.stage === "final" ? "final" : state.stage === "live" || state.stage === "delayed" ? "live" : "pre"
  const words = statusOf(slot, state, now)
  const final =
    gameState === "final"
      ? words.type.shortDetail.replace(/^Final\/(.*)$/, "FINAL ($1)").replace(/^(Final|FT.*)$/, "FINAL")
      : ""
  return {
    gameID: String(5_000_000 + (hash(`ncaa ${slot.id}`) % 1_000_000)),
    away: side(event, away),
    finalMessage: final,
    bracketRound: "",
    title: `${shortName(away.team)} ${shortName(home.team)}`,
    contestName: "",
    // The number here is another one than the game's id.
    url: `/game/${6_000_000 + (hash(`ncaa url ${slot.id}`) % 1_000_000)}`,
    network: slot.fact.tv?.[0] ?? "",
    home: side(event, home),
    liveVideoEnabled: false,
    startTime: open ? "TBA" : `${time.padStart(8, "0").replace(" ", "")} ${zone.slice(0, 1)}T`,
    startTimeEpoch: String(Math.floor(slot.startsAt / 1000)),
    bracketId: "",
    gameState,
    startDate: `${month}-${day}-${year}`,
    currentPeriod: gameState === "live" ? period(words.type.shortDetail) : final,
    videoState: "",
    bracketRegion: "",
    contestClock: words.displayClock ?? "0:00",
  }
}

function period(words: string): string {
  return words === "Halftime" || words === "HT" ? "HALF" : (words.split(" - ")[1] ?? words)
}

function side({ slot, state }: Event, facts: SideFacts): object {
  const { team } = facts
  return {
    // Empty before the start, where ESPN says "0".
    score: facts.score === null ? "" : String(facts.score),
    names: names(team),
    winner: state.stage === "final" && facts.winner === true,
    seed: "",
    description: facts.record ? `(${facts.record})` : "",
    rank: facts.rank < 99 ? String(facts.rank) : "",
    conferences: [
      { conferenceName: "", conferenceSeo: team && isMember(slot.league, team.school) ? "acc" : "other" },
    ],
  }
}

function names(team: Team | null): object {
  if (!team) return { char6: "TBA", short: TBD_TEAM.name, seo: "tba", full: "" }
  if (team.school === US)
    return {
      char6: "NC ST",
      short: "NC State",
      seo: "north-carolina-st",
      full: "North Carolina State University",
    }
  return { char6: team.abbreviation.slice(0, 6), short: shortName(team), seo: seo(team), full: "" }
}

/** The NCAA writes "Florida St." where ESPN has "Florida State". */
function shortName(team: Team | null): string {
  if (!team) return TBD_TEAM.name
  return team.school === US
    ? "NC State"
    : team.location.replace(/ State$/, " St.").replace(/^Miami$/, "Miami (FL)")
}

function seo(team: Team): string {
  return shortName(team)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "")
}

/** Standings as the NCAA's site has them: words and digits in text, best first. */
export function ncaaStandings(league: League, now: number): object {
  return {
    sport: sportConfig(league.sport).name,
    title: "ALL CONFERENCES",
    updated: `${new Date(now).toUTCString().slice(5, 16)} 05:00 AM EST`,
    page: 1,
    pages: 1,
    data: [{ conference: "ACC", standings: table(league, now).map(row) }],
  }
}

function row({ team, conference, overall, streak }: Row): object {
  return {
    School: shortName(team),
    "Conference W": String(conference.wins),
    "Conference L": String(conference.losses),
    "Conference PCT": percentage(conference).toFixed(3),
    "Overall W": String(overall.wins),
    "Overall L": String(overall.losses),
    "Overall PCT": percentage(overall).toFixed(3),
    "Overall STREAK": streak < 0 ? `Lost ${-streak}` : `Won ${streak}`,
  }
}
