import { addDays, easternDay, easternMidnight } from "../../clock.ts"
import { Game, type Saved } from "../../game/index.ts"
import type { FeedGame, Info } from "../../game/info.ts"
import { type Clocks, isClock, PAUSE, withClock } from "../../game/pause.ts"
import { isBehind } from "../../game/progress.ts"
import { involves } from "../../game/reconcile.ts"
import { Snapshot } from "../../snapshot/index.ts"
import { sportConfig } from "../../sport/info.ts"
import { teamKey } from "../../team/key.ts"
import { adopt } from "../adopt.ts"
import type { Step } from "../fallback.ts"
import type { FeedAnswer } from "../feeds.ts"
import { isHot } from "../plan.ts"
import { scoresKey } from "../ttl-cache.ts"
import { type JobInput, type Kept, type Later, type Outcome, outcome } from "./context.ts"
import { firstOf } from "./first-of.ts"
import { ourTeamId } from "./our-team-id.ts"
import { outdatedBy, pagesOf } from "./schedule.ts"
import { hasSummary, standOf, syncSummaries } from "./summary.ts"
import { pagesLeft, unpublished } from "./unpublished.ts"

/** A day as one source said it; `answer` is ESPN's, whose validators are kept. */
type Day = { day: string; feeds: FeedGame[]; source: string; answer?: FeedAnswer<"scoreboard"> }
type ReadDay = Day & { warnings: string[] }

/**
 * The days on which one of our games is about to start, under way or just over; ESPN first, then the NCAA.
 * A day costs one request, and a game whose score, period or state moved one more for its summary, which is read once the
 * scores are out.
 */
export async function syncScoreboard(input: JobInput): Promise<Outcome> {
  const { sport, context, kept, publishedAt, now } = input
  const teamId = await ourTeamId(sport)
  const clocks = clocksOf(kept)
  const around = (await gamesAround(input)).map((game) => withClock(game, clocks))
  const hot = around.filter((game) => isHot(game, Date.parse(now)))
  const days = await Promise.all(
    [...new Set(hot.map((game) => game.gameDay))].map((day) => readDay(input, day, around)),
  )
  const feeds = days.flatMap((day) => day.feeds).filter((game) => involves(game, teamId))
  for (const page of pagesLeft(around, feeds)) await Snapshot.drop(page)
  const saved = await Game.saveAll({ sport, feeds, ourId: teamId, now, clocks })
  const due = unpublished(saved, publishedAt)
  const changed = saved.filter((one) => one.changed)
  const moved = unreadOf(hot, saved, kept, now)
  const near = pagesOf(hot, now)
  const key = `team/${teamKey(sport, teamId)}`
  const behind = feeds.some((feed) => around.some((one) => one.id === feed.id && isBehind(one, feed, now)))
  const ended = due.some(mayHaveEnded)
  const madeAt = input.wasStale ? undefined : kept[PAGES]?.["at"]
  const pagesMayWait = due.length === 0 && isWithin(PAUSE, madeAt, now)
  const isClockOnly = due.every((one) => one.changed && one.before && isClock(one.before, one.game))
  return outcome({
    source: days[0]?.source ?? context.espn.name,
    status: days.every((day) => day.answer?.status === "unchanged") ? "unchanged" : "ok",
    read: feeds.length,
    changed: changed.length,
    rejected: days.flatMap((day) => (day.answer?.status === "fresh" ? day.answer.rejected : [])),
    warnings: days.flatMap((day) => day.warnings),
    outdated: outdatedBy(due, near),
    saved: changed,
    behind,
    pages: [
      ...near,
      // A clock is not worth writing a team's pages, which are large.
      ...(due.length > 0 && !isClockOnly ? [key, `${key}/schedule`] : []),
      ...(ended ? ["teams", "search"] : []),
      ...(ended ? [`${key}/stats`, `${key}/players`] : []),
    ],
    pagesMayWait,
    validators: {
      ...validatorsOf(days, kept),
      ...marksOf(hot, kept),
      ...clockMarks(saved),
      [PAGES]: { at: pagesMayWait && madeAt ? madeAt : now },
    },
    ...(moved.length > 0 && { later: () => syncDetails(input, moved, key) }),
  })
}

/** Summaries, and the pages that show what they say. */
async function syncDetails(input: JobInput, games: readonly Info[], key: string): Promise<Later> {
  const { changed, asked, ended, warnings } = await syncSummaries(input, games)
  const pages = changed > 0 ? games.map(({ id }) => `game/${id}`) : []
  return {
    changed,
    warnings,
    pages: [...pages, ...(ended.length > 0 ? [`${key}/stats`, `${key}/players`] : [])],
    validators: Object.fromEntries(
      asked.map((game) => [summaryMark(game.id), { stand: standOf(game), at: input.now }]),
    ),
  }
}

/** A game that a run which died had saved looks as it looked before; its end may be news to the pages all the same. */
function mayHaveEnded({ game, before, changed }: Saved): boolean {
  return changed ? game.status !== before?.status : game.status === "final"
}

/** Played games too: the fallback's scores have to be told apart from theirs. */
async function gamesAround({ sport, now }: JobInput): Promise<Info[]> {
  const today = easternDay(now)
  const range = { from: easternMidnight(addDays(today, -2)), to: easternMidnight(addDays(today, 2)) }
  return Game.between({ sport, ...range })
}

/** Under this name a job remembers at which stand of a game it asked for the summary: a run that died before it is made good. */
function summaryMark(id: string): string {
  return `summary ${id}`
}

/** Under these names it remembers the clocks of games under way, which are written with their games only now and then. */
const CLOCK = "clock "

function clockMarks(saved: readonly Saved[]): Kept {
  const live = saved.filter(({ game }) => game.status === "live" && game.clock !== null)
  return Object.fromEntries(
    live.map(({ game: { id, period, clock } }) => [
      `${CLOCK}${id}`,
      { period: String(period), clock: clock ?? "" },
    ]),
  )
}

function clocksOf(kept: Kept): Clocks {
  return Object.fromEntries(
    Object.entries(kept)
      .filter(([name]) => name.startsWith(CLOCK))
      .map(([name, { period = "", clock = "" }]) => [name.slice(CLOCK.length), { period, clock }]),
  )
}

/** Under this name it remembers when it made its pages. */
const PAGES = "pages"

/** A box score is the largest of what a game writes, and its page with it: the score itself does not wait for it. */
const SUMMARY_PAUSE = 120_000

function isWithin(ms: number, at: string | undefined, now: string): boolean {
  return at !== undefined && Date.parse(now) - Date.parse(at) < ms
}

/** Games as they stand now whose summary was not asked for at this stand, nor a short while ago: an end waits for nothing. */
function unreadOf(hot: readonly Info[], saved: readonly Saved[], kept: Kept, at: string): Info[] {
  const changed = saved.filter((one) => one.changed).map(({ game }) => game)
  const now = new Map([...hot, ...saved.map(({ game }) => game)].map((game) => [game.id, game]))
  const ids = new Set([...hot, ...changed].map(({ id }) => id))
  return [...ids]
    .flatMap((id) => now.get(id) ?? [])
    .filter((game) => {
      const mark = kept[summaryMark(game.id)]
      const mayWait = game.status === "live" && isWithin(SUMMARY_PAUSE, mark?.["at"], at)
      return hasSummary(game) && mark?.["stand"] !== standOf(game) && !mayWait
    })
}

function marksOf(hot: readonly Info[], kept: Kept): Kept {
  return Object.fromEntries(
    hot.flatMap(({ id }) => {
      const mark = kept[summaryMark(id)]
      return mark ? [[summaryMark(id), mark]] : []
    }),
  )
}

async function readDay(input: JobInput, day: string, around: readonly Info[]): Promise<ReadDay> {
  const { sport, context, kept } = input
  const { espn, espnDivision } = sportConfig(sport)
  const request = { league: espn, day, ...(espnDivision && { group: espnDivision }) }
  const first: Step<Day> = {
    name: context.espn.name,
    load: async () => {
      const answer = await context.espn.read("scoreboard", request, kept[day] ?? {})
      const feeds = answer.status === "fresh" ? answer.records : []
      return { day, feeds, answer, source: context.espn.name }
    },
  }
  const second: Step<Day> = {
    name: context.ncaa.name,
    load: async () => {
      const stored = around.filter((game) => game.gameDay === day)
      const feeds = adopt(await fallbackScores(input, day), stored)
      return feeds.length > 0 ? { day, feeds, source: context.ncaa.name } : null
    },
  }
  const { value, warnings } = await firstOf([first, second], context.warn)
  return { ...value, warnings }
}

/** What the fallback says of a day, at most twice a minute. */
async function fallbackScores({ sport, context }: JobInput, day: string): Promise<FeedGame[]> {
  const { ncaa } = sportConfig(sport)
  const known = context.fallbackScores.get(scoresKey(sport, day))
  if (known || !ncaa) return known ?? []
  const answer = await context.ncaa.read("scoreboard", { league: ncaa, day }, {})
  const games = answer.status === "fresh" ? answer.records : []
  context.fallbackScores.set(scoresKey(sport, day), games)
  return games
}

/** Validators are kept per day while that day is read; a fallback has none, so ESPN is asked afresh afterwards. */
function validatorsOf(days: readonly ReadDay[], kept: Kept): Kept {
  return Object.fromEntries(
    days.flatMap(({ day, answer }) => {
      if (answer?.status === "fresh") return [[day, { ...answer.validators }]]
      return answer && kept[day] ? [[day, kept[day]]] : []
    }),
  )
}
