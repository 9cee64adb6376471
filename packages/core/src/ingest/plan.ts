import type { Sport } from "../sport/info.ts"
import { cadenceOf, type Level, type PlannedGame, watchedFrom } from "./cadence.ts"

export type { PlannedGame } from "./cadence.ts"

/** What can be read from the feeds for one sport. */
export const jobKinds = ["team", "schedule", "scoreboard", "roster", "standings", "rankings", "news"] as const
export type JobKind = (typeof jobKinds)[number]
export type Job = { sport: Sport; kind: JobKind }

/** How a source stands: when it was last asked, and whether that failed, or brought an old copy of its answer. */
export type Checked = { sport: string; kind: string; attemptedAt: string; stale: boolean; behind?: boolean }

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long what was read stays good while nothing is under way. */
const every: Record<Exclude<JobKind, "scoreboard">, number> = {
  team: 12 * HOUR,
  schedule: 3 * HOUR,
  roster: 24 * HOUR,
  standings: 6 * HOUR,
  rankings: 12 * HOUR,
  news: 30 * MINUTE,
}

/** A score that could not be read, or came out of an old cache, is asked for again within its ten seconds. */
const SCORE_RETRY = 5_000

/** A score that is due this soon is looked at now: sports that are live together share their looks. */
const TOGETHER = 2_500

/** A source that failed is asked again sooner, but not at once. */
const RETRY = 5 * MINUTE

/**
 * What to read now: `now` in ms, `games` from yesterday to tomorrow. Scoreboards are asked only from 20 minutes
 * before a start until 30 minutes after the end (corrections come then), each as often as its games are worth
 * (`cadence.ts`), so an idle day costs no call at all.
 */
export function plan(
  sports: readonly Sport[],
  games: readonly PlannedGame[],
  checked: readonly Checked[],
  now: number,
  level: Level = 0,
): Job[] {
  return sports.flatMap((sport) =>
    jobKinds
      .filter((kind) =>
        kind === "scoreboard"
          ? isScoreDue(sport, games, checked, now, level)
          : isDue(sport, kind, checked, now),
      )
      .map((kind) => ({ sport, kind })),
  )
}

function isDue(sport: Sport, kind: keyof typeof every, checked: readonly Checked[], now: number): boolean {
  const last = checked.find((one) => one.sport === sport && one.kind === kind)
  if (!last) return true
  const wait = last.stale ? RETRY : every[kind]
  return now - Date.parse(last.attemptedAt) >= wait
}

/** When a source that was just asked is due again; null for scoreboards, which follow the games. ISO text. */
export function nextLook(kind: JobKind, askedAt: number, failed: boolean): string | null {
  if (kind === "scoreboard") return null
  return new Date(askedAt + (failed ? RETRY : every[kind])).toISOString()
}

function isScoreDue(
  sport: string,
  games: readonly PlannedGame[],
  checked: readonly Checked[],
  now: number,
  level: Level,
): boolean {
  const next = nextScore(sport, games, checked, now, level)
  return next !== null && next <= now + TOGETHER
}

/** When a sport's scores are due, in ms; null while none of its games is watched. */
function nextScore(
  sport: string,
  games: readonly PlannedGame[],
  checked: readonly Checked[],
  now: number,
  level: Level,
): number | null {
  const ours = games.filter((game) => game.sport === sport)
  const waits = ours.flatMap((game) => cadenceOf(game, now, level).every ?? [])
  if (waits.length === 0) return null
  const last = checked.find((one) => one.sport === sport && one.kind === "scoreboard")
  const wait = Math.min(...waits)
  if (!last) return now
  const isInVain = last.stale || last.behind === true
  return Date.parse(last.attemptedAt) + (isInVain ? Math.min(wait, SCORE_RETRY) : wait)
}

/**
 * When to look again for the scores' sake, in ms: the next look at a game that is watched, or the moment from which one
 * has to be; null where there is neither. Pure.
 */
export function wakeAt(
  games: readonly PlannedGame[],
  checked: readonly Checked[],
  now: number,
  level: Level,
): number | null {
  const sports = [...new Set(games.map((game) => game.sport))]
  const looks = sports.flatMap((sport) => nextScore(sport, games, checked, now, level) ?? [])
  const starts = games.filter((game) => cadenceOf(game, now, level).phase === "far").map(watchedFrom)
  const times = [...looks, ...starts]
  return times.length > 0 ? Math.max(now, Math.min(...times)) : null
}

/** About to start, under way, or just over. */
export function isHot(game: PlannedGame, now: number): boolean {
  return cadenceOf(game, now, 0).every !== null
}
