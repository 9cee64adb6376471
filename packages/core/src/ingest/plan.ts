import { LONGEST_GAME } from "../game/status.ts"
import type { Sport } from "../sport/info.ts"

/** What can be read from the feeds for one sport. */
export const jobKinds = ["team", "schedule", "scoreboard", "roster", "standings", "rankings", "news"] as const
export type JobKind = (typeof jobKinds)[number]
export type Job = { sport: Sport; kind: JobKind }

/** As much of a stored game as the plan looks at. */
export type PlannedGame = {
  sport: string
  status: string
  startsAt: string
  timeTbd: boolean
  gameDay: string
  finalAt: string | null
}

/** How a source stands: when it was last asked, and whether that failed. */
export type Checked = { sport: string; kind: string; attemptedAt: string; stale: boolean }

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

/** A suspended game goes on the next day, or becomes a new fixture that the schedule brings. */
const RESUMES_WITHIN = 36 * HOUR

/** A source that failed is asked again sooner, but not at once. */
const RETRY = 5 * MINUTE

/**
 * What to read now: `now` in ms, `games` from yesterday to tomorrow. Scoreboards are asked only from 20 minutes
 * before a start until 30 minutes after the end (corrections come then), so an idle day costs no call at all.
 */
export function plan(
  sports: readonly Sport[],
  games: readonly PlannedGame[],
  checked: readonly Checked[],
  now: number,
): Job[] {
  return sports.flatMap((sport) =>
    jobKinds
      .filter((kind) =>
        kind === "scoreboard"
          ? games.some((game) => game.sport === sport && isHot(game, now))
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

/** About to start, under way, or just over. A game with no announced time is watched from noon UTC of its day. */
export function isHot(game: PlannedGame, now: number): boolean {
  const begun = now - Date.parse(game.startsAt)
  if (game.status === "live" || game.status === "delayed") return begun < LONGEST_GAME
  if (game.status === "final") return game.finalAt !== null && now - Date.parse(game.finalAt) < 30 * MINUTE
  if (game.status === "suspended") return begun < RESUMES_WITHIN
  if (game.status !== "scheduled") return false
  const start = game.timeTbd ? Date.parse(`${game.gameDay}T12:00:00.000Z`) : Date.parse(game.startsAt)
  return now >= start - 20 * MINUTE && now < start + 24 * HOUR
}
