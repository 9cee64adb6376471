import { AppError, messageOf } from "../../error.ts"
import { Game } from "../../game/index.ts"
import type { Info } from "../../game/info.ts"
import { sportConfig } from "../../sport/info.ts"
import { PlayerStat } from "../../stat/index.ts"
import { linesOf } from "../../stat/lines.ts"
import type { JobInput } from "./context.ts"

/** `asked` are those that are not asked for again as they stand, `ended` the finals among them. */
type Summaries = { changed: number; asked: Info[]; ended: string[]; warnings: string[] }

/**
 * Box score, plays and leaders of these games, one request each, side by side: together they take no longer than the
 * slowest, ten seconds at most. A game whose summary cannot be read keeps its last one.
 */
export async function syncSummaries(input: JobInput, games: readonly Info[]): Promise<Summaries> {
  const unique = [...new Map(games.map((one) => [one.id, one])).values()]
  const all = await Promise.all(unique.map((game) => summaryOf(input, game)))
  return {
    changed: all.reduce((sum, one) => sum + one.changed, 0),
    asked: all.flatMap((one) => one.asked),
    ended: all.flatMap((one) => one.ended),
    warnings: all.flatMap((one) => one.warnings),
  }
}

/** What fails while a game goes on is left to its next score, so that a silent host is not asked more than it changes. */
async function summaryOf(input: JobInput, game: Info): Promise<Summaries> {
  const isOver = game.status === "final"
  try {
    const changed = await syncSummary(input, game)
    return { changed, asked: [game], ended: isOver ? [game.id] : [], warnings: [] }
  } catch (thrown) {
    const warnings = [`summary of ${game.id}: ${messageOf(thrown)}`]
    return { changed: 0, asked: isOver ? [] : [game], ended: [], warnings }
  }
}

/** What has not begun, or never will, has none. */
export function hasSummary({ status }: Info): boolean {
  return status !== "scheduled" && status !== "postponed" && status !== "cancelled"
}

/** How a game stands, as far as it is worth a request: a clock that ticks changes nothing in a box score. */
export function standOf({ status, period, home, away, corrections }: Info): string {
  return [status, period, home.score, away.score, corrections].join()
}

/**
 * Reads and stores one summary; returns how many items it wrote. Player lines are kept once the game is over, and written
 * first: whoever finds the detail finds them.
 */
export async function syncSummary({ sport, context, now }: JobInput, game: Info): Promise<number> {
  const request = { league: sportConfig(sport).espn, eventId: game.id }
  const answer = await context.espn.read("summary", request, {})
  const read = answer.status === "fresh" ? answer.details[0] : undefined
  if (answer.status === "unchanged" || !read) {
    throw new AppError("upstream", "feed.no_summary", "the feed has no summary of it")
  }
  await saveLineScore(game, answer.records[0], now)
  const detail = { ...read, gameId: game.id }
  const isOver = game.status === "final"
  const lines = isOver ? await PlayerStat.saveGame(ourLines(sport, game, detail)) : 0
  return lines + Number(await Game.saveDetail({ detail, now }))
}

/** Schedules carry no line scores, so a game that was never on a scoreboard of ours gets its own from the summary. */
async function saveLineScore(game: Info, said: Game.FeedGame | undefined, now: string): Promise<void> {
  if (!said || game.home.linescores.length > 0 || said.home.linescores.length === 0) return
  await Game.save({ feed: { ...said, id: game.id }, ourId: game.teamId, now })
}

function ourLines(sport: JobInput["sport"], game: Info, detail: Game.Detail) {
  const { teamId, season, id: gameId, gameDay } = game
  const opponent = (game.isHomeGame ? game.away : game.home).name
  const facts = { sport, teamId, season, gameId, gameDay, opponent }
  const lines = linesOf(detail, teamId).map((line) => ({ ...line, ...facts }))
  return { sport, teamId, season, gameId, lines }
}
