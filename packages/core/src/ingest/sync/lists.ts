import { easternDay } from "../../clock.ts"
import { News } from "../../news/index.ts"
import { Player } from "../../player/index.ts"
import { Ranking } from "../../ranking/index.ts"
import { seasonOf, sportConfig } from "../../sport/info.ts"
import { Standing } from "../../standing/index.ts"
import { teamKey } from "../../team/key.ts"
import { newsOfTeam } from "../espn/news.ts"
import type { Step } from "../fallback.ts"
import type { FeedAnswer } from "../feeds.ts"
import { type JobInput, type Outcome, outcome } from "./context.ts"
import { firstOf } from "./first-of.ts"
import { ourConference } from "./our-conference.ts"
import { ourSeason } from "./our-season.ts"
import { ourTeamId } from "./our-team-id.ts"

/** Our roster in one sport. One request a day. */
export async function syncRoster({ sport, context, kept, now }: JobInput): Promise<Outcome> {
  const teamId = await ourTeamId(sport)
  const key = `team/${teamKey(sport, teamId)}`
  const pages = [`${key}/roster`, `${key}/players`, "search"]
  const answer = await context.espn.read(
    "roster",
    { league: sportConfig(sport).espn, teamId },
    kept["roster"] ?? {},
  )
  const source = context.espn.name
  if (answer.status === "unchanged") return outcome({ source, status: "unchanged", pages, validators: kept })
  const season = seasonOf(sport, easternDay(now))
  const players = answer.records.map((player) => ({ ...player, teamId }))
  const changed = await Player.saveRoster({ sport, teamId, season, players, now })
  const { rejected, validators } = answer
  return outcome({
    source,
    read: players.length,
    changed,
    rejected,
    pages,
    validators: { roster: { ...validators } },
  })
}

/** Our conference's table: ESPN first, then the NCAA. */
export async function syncStandings({ sport, context, kept, now }: JobInput): Promise<Outcome> {
  const teamId = await ourTeamId(sport)
  const { espn, ncaa, espnGroup } = sportConfig(sport)
  const { season } = await ourSeason(sport, now)
  const pages = [
    `standings/${sport}`,
    `team/${teamKey(sport, teamId)}/standings`,
    `team/${teamKey(sport, teamId)}`,
  ]
  const request = { league: espn, season, ...(espnGroup && { group: espnGroup }) }
  const first: Step<FeedAnswer<"standings">> = {
    name: context.espn.name,
    load: () => context.espn.read("standings", request, kept["standings"] ?? {}),
  }
  const second: Step<FeedAnswer<"standings">> = {
    name: context.ncaa.name,
    // Poorer rows than ESPN's: better than none, worse than the table that is stored.
    load: async () => {
      const isStored = (await Standing.list({ sport, season })).length > 0
      return ncaa && !isStored ? context.ncaa.read("standings", { league: ncaa }, {}) : null
    },
  }
  const { value: answer, source, warnings } = await firstOf([first, second], context.warn)
  if (answer.status === "unchanged") return outcome({ source, status: "unchanged", pages, validators: kept })
  const rows = ourConference(answer.records, teamId)
  const changed = await Standing.save({ sport, season, rows, now })
  const validators = warnings.length === 0 ? { standings: { ...answer.validators } } : {}
  return outcome({
    source,
    read: rows.length,
    changed,
    rejected: answer.rejected,
    warnings,
    pages,
    validators,
  })
}

/** The polls of one sport. */
export async function syncRankings({ sport, context, kept, now }: JobInput): Promise<Outcome> {
  const source = context.espn.name
  const pages = [`rankings/${sport}`]
  const answer = await context.espn.read(
    "rankings",
    { league: sportConfig(sport).espn },
    kept["rankings"] ?? {},
  )
  if (answer.status === "unchanged") return outcome({ source, status: "unchanged", pages, validators: kept })
  const changed = await Ranking.save({ sport, rankings: answer.records, now })
  const { records, rejected, validators } = answer
  return outcome({
    source,
    read: records.length,
    changed,
    rejected,
    pages,
    validators: { rankings: { ...validators } },
  })
}

/** Headlines about our team in one sport: the league's list, filtered by the teams the feed filed each under. */
export async function syncNews({ sport, context, kept, publishedAt, now }: JobInput): Promise<Outcome> {
  const source = context.espn.name
  const teamId = await ourTeamId(sport)
  const pages = ["home"]
  const answer = await context.espn.read(
    "news",
    { league: sportConfig(sport).espn, teamId },
    kept["news"] ?? {},
  )
  if (answer.status === "unchanged") return outcome({ source, status: "unchanged", pages, validators: kept })
  const headlines = newsOfTeam(answer.records, teamId).map((headline) => ({ ...headline, sport }))
  const { changed, savedAt } = await News.save({ headlines, now })
  // A run that died after it had saved them left the search as it was.
  const isUntold = publishedAt === null || savedAt > publishedAt
  const { rejected, validators } = answer
  return outcome({
    source,
    read: headlines.length,
    changed,
    rejected,
    pages: isUntold ? [...pages, "search"] : pages,
    validators: { news: { ...validators } },
  })
}
