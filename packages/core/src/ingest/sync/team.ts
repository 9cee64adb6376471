import { easternDay } from "../../clock.ts"
import { AppError } from "../../error.ts"
import { Ranking } from "../../ranking/index.ts"
import { placeOf } from "../../ranking/place.ts"
import { seasonOf, sportConfig } from "../../sport/info.ts"
import { Standing } from "../../standing/index.ts"
import { Team } from "../../team/index.ts"
import type { FeedTeam } from "../../team/info.ts"
import { fullestRecord } from "../../team/record.ts"
import { findOurTeam } from "../our-team.ts"
import { type JobInput, type Outcome, outcome } from "./context.ts"
import { ourSeason } from "./our-season.ts"

/**
 * Our team in a sport: its id is looked up in the feed's team list once and stored, because it differs by
 * sport; record, rank and place are derived from what other jobs stored, so later runs make no call at all.
 */
export async function syncTeam({ sport, context, publishedAt, now }: JobInput): Promise<Outcome> {
  const known = await Team.ofSport(sport)
  const resolved = known ? undefined : await resolve({ sport, context })
  const feed = known ?? resolved?.team
  if (!feed) throw new AppError("upstream", "feed.team_missing", `Our team is not in the ${sport} team list`)
  const changed = await Team.save({ sport, now, ...(await derived(sport, feed, now)) })
  const key = `team/${Team.teamKey(sport, feed.teamId)}`
  // A run that died after it had saved the team left them as they were.
  const isUntold = publishedAt === null || (known !== undefined && known.updatedAt > publishedAt)
  const pages = ["teams", "home", key, ...(changed || isUntold ? [`${key}/schedule`, "search"] : [])]
  const source = known ? known.source.name : context.espn.name
  const asked = resolved !== undefined
  return outcome({
    asked,
    source,
    read: resolved?.read ?? 0,
    changed: Number(changed),
    rejected: resolved?.rejected ?? [],
    pages,
  })
}

async function resolve({ sport, context }: Pick<JobInput, "sport" | "context">) {
  const answer = await context.espn.read("teams", { league: sportConfig(sport).espn }, {})
  if (answer.status === "unchanged") return undefined
  return { team: findOurTeam(answer.records), read: answer.records.length, rejected: answer.rejected }
}

/** What our own records say of the team: better than the feed's team page, and it costs no call. */
async function derived(sport: JobInput["sport"], feed: FeedTeam, now: string) {
  const { season: played, games } = await ourSeason(sport, now)
  const season = games.length > 0 ? played : seasonOf(sport, easternDay(now))
  const [rows, polls] = await Promise.all([Standing.list({ sport, season }), Ranking.list(sport)])
  const row = rows.find((one) => one.teamId === feed.teamId)
  const last = games.filter((game) => game.status === "final").at(-1)
  const lastSide = last && (last.isHomeGame ? last.home : last.away)
  const tabled = row?.wins == null ? null : `${row.wins}-${row.losses ?? 0}`
  const record = fullestRecord([lastSide?.record, tabled, feed.record])
  const standingSummary = row ? `${ordinal(row.position)} in ${row.group}` : feed.standingSummary
  return {
    season,
    ranking: placeOf(polls, feed.teamId),
    feed: { ...feed, record, standingSummary },
  }
}

const rules = new Intl.PluralRules("en", { type: "ordinal" })
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" }

/** 1 → "1st", 12 → "12th". */
export function ordinal(place: number): string {
  return `${place}${suffixes[rules.select(place)] ?? "th"}`
}
