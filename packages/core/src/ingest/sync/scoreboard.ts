import { addDays, easternDay, easternMidnight } from "../../clock.ts"
import { messageOf } from "../../error.ts"
import { Game } from "../../game/index.ts"
import type { FeedGame, Info } from "../../game/info.ts"
import { involves } from "../../game/reconcile.ts"
import { sportConfig } from "../../sport/info.ts"
import { teamKey } from "../../team/key.ts"
import { adopt } from "../adopt.ts"
import type { FeedAnswer } from "../feeds.ts"
import { isHot } from "../plan.ts"
import { type JobInput, type Kept, type Outcome, outcome } from "./context.ts"
import { ourTeamId } from "./our-team-id.ts"
import { pagesOf } from "./schedule.ts"
import { syncSummaries } from "./summary.ts"

type Day = { feeds: FeedGame[]; answer: FeedAnswer<"scoreboard">; source: string; warnings: string[] }

/**
 * The days on which one of our games is about to start, under way or just over; ESPN first, then the NCAA.
 * A day costs one request, and a game whose score, period or state moved one more for its summary.
 */
export async function syncScoreboard(input: JobInput): Promise<Outcome> {
  const { sport, context, kept, now } = input
  const teamId = await ourTeamId(sport)
  const hot = await hotGames(input)
  const days = await Promise.all(
    [...new Set(hot.map((game) => game.gameDay))].map((day) => readDay(input, day, hot)),
  )
  const feeds = days.flatMap((day) => day.feeds).filter((game) => involves(game, teamId))
  const saved = await Game.saveAll({ sport, feeds, ourId: teamId, now })
  const changed = saved.filter((one) => one.changed)
  const details = await syncSummaries(input, changed)
  const key = `team/${teamKey(sport, teamId)}`
  const ended = changed.some(({ game, before }) => game.status !== before?.status)
  return outcome({
    source: days[0]?.source ?? context.espn.name,
    status: days.every((day) => day.answer.status === "unchanged") ? "unchanged" : "ok",
    read: feeds.length,
    changed: changed.length + details.changed,
    rejected: days.flatMap((day) => (day.answer.status === "fresh" ? day.answer.rejected : [])),
    warnings: [...days.flatMap((day) => day.warnings), ...details.warnings],
    pages: [
      ...pagesOf(hot, now),
      ...(changed.length > 0 ? [key, `${key}/schedule`] : []),
      ...(ended ? [`${key}/stats`, "teams"] : []),
    ],
    validators: validatorsOf(days, kept, hot),
  })
}

async function hotGames({ sport, now }: JobInput): Promise<Info[]> {
  const today = easternDay(now)
  const range = { from: easternMidnight(addDays(today, -2)), to: easternMidnight(addDays(today, 2)) }
  const games = await Game.between({ sport, ...range })
  return games.filter((game) => isHot(game, Date.parse(now)))
}

async function readDay({ sport, context, kept }: JobInput, day: string, hot: readonly Info[]): Promise<Day> {
  const { espn, espnDivision, ncaa } = sportConfig(sport)
  const group = espnDivision ? { group: espnDivision } : {}
  try {
    const answer = await context.espn.read("scoreboard", { league: espn, day, ...group }, kept[day] ?? {})
    return {
      feeds: answer.status === "fresh" ? answer.records : [],
      answer,
      source: context.espn.name,
      warnings: [],
    }
  } catch (thrown) {
    if (!ncaa) throw thrown
    const answer = await context.ncaa.read("scoreboard", { league: ncaa, day }, {})
    const records = answer.status === "fresh" ? answer.records : []
    const feeds = records.flatMap((feed) => adopt(feed, hot) ?? [])
    return {
      feeds,
      answer,
      source: context.ncaa.name,
      warnings: [`${context.espn.name}: ${messageOf(thrown)}`],
    }
  }
}

/** Validators are kept per day while that day is read; a fallback's answer has none to keep. */
function validatorsOf(days: readonly Day[], kept: Kept, hot: readonly Info[]): Kept {
  const names = [...new Set(hot.map((game) => game.gameDay))]
  return Object.fromEntries(
    names.flatMap((name, n) => {
      const answer = days[n]?.answer
      if (answer?.status === "fresh")
        return days[n]?.warnings.length ? [] : [[name, { ...answer.validators }]]
      return kept[name] ? [[name, kept[name]]] : []
    }),
  )
}
