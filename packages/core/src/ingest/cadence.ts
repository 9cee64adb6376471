import { LONGEST_GAME } from "../game/status.ts"

/** As much of a stored game as the plan looks at. */
export type PlannedGame = {
  sport: string
  status: string
  startsAt: string
  timeTbd: boolean
  gameDay: string
  finalAt: string | null
}

/** How much of its promise the hub keeps: 0 all of it, 3 the least. The cost guard decides. */
export type Level = 0 | 1 | 2 | 3

/** Where a game stands for whoever watches its score. */
export type Phase = "far" | "near" | "live" | "just-final" | "over"

/** `every`: ms between two looks; null where there is nothing to look at. */
export type Cadence = { phase: Phase; every: number | null }

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const NEAR_BEFORE = 20 * MINUTE
/** Around its time a game may begin with every second; one that is later than that has a reason. */
const STARTS = { from: MINUTE, to: 30 * MINUTE }
const CORRECTED_WITHIN = 30 * MINUTE
/** A suspended game goes on the next day, or becomes a new fixture that the schedule brings. */
const RESUMES_WITHIN = 36 * HOUR

/** Ten seconds keep the promise of thirty from feed to screen, which level 1 still does. */
export const liveEvery: Record<Level, number> = {
  0: 10 * SECOND,
  1: 10 * SECOND,
  2: 30 * SECOND,
  3: MINUTE,
}

/** How often a game's score is worth a request. `now` in ms; pure. */
export function cadenceOf(game: PlannedGame, now: number, level: Level): Cadence {
  const phase = phaseOf(game, now)
  if (phase === "far" || phase === "over") return { phase, every: null }
  return { phase, every: phase === "live" ? liveEvery[level] : MINUTE }
}

function phaseOf(game: PlannedGame, now: number): Phase {
  const begun = now - Date.parse(game.startsAt)
  if (game.status === "live" || game.status === "delayed") return begun < LONGEST_GAME ? "live" : "over"
  if (game.status === "final") return isRecent(game.finalAt, now) ? "just-final" : "over"
  if (game.status === "suspended") return begun < RESUMES_WITHIN ? "near" : "over"
  return game.status === "scheduled" ? phaseAhead(game, now) : "over"
}

/** A game with no announced time is watched from noon UTC of its day. */
function phaseAhead(game: PlannedGame, now: number): Phase {
  const start = watchedFrom(game) + NEAR_BEFORE
  if (now < start - NEAR_BEFORE) return "far"
  if (now >= start + 24 * HOUR) return "over"
  const isDue = !game.timeTbd && now >= start - STARTS.from && now < start + STARTS.to
  return isDue ? "live" : "near"
}

/** From when on a scheduled game is looked at, in ms. */
export function watchedFrom({ timeTbd, gameDay, startsAt }: PlannedGame): number {
  const start = timeTbd ? `${gameDay}T12:00:00.000Z` : startsAt
  return Date.parse(start) - NEAR_BEFORE
}

function isRecent(finalAt: string | null, now: number): boolean {
  return finalAt !== null && now - Date.parse(finalAt) < CORRECTED_WITHIN
}
