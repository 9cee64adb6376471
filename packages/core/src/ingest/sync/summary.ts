import { messageOf } from "../../error.ts"
import { Game, type Saved } from "../../game/index.ts"
import type { Info } from "../../game/info.ts"
import { sportConfig } from "../../sport/info.ts"
import { PlayerStat } from "../../stat/index.ts"
import type { Summary } from "../feeds.ts"
import type { JobInput } from "./context.ts"

/**
 * Box score, plays and leaders of games that have just moved. One request a game; a game whose summary cannot
 * be read keeps its last one, and the score, which came from elsewhere, is not held up by it.
 */
export async function syncSummaries(input: JobInput, saved: readonly Saved[]) {
  const total = { changed: 0, warnings: [] as string[] }
  for (const { game } of saved.filter(hasMoved)) {
    try {
      total.changed += await syncSummary(input, game)
    } catch (thrown) {
      total.warnings.push(`summary of ${game.id}: ${messageOf(thrown)}`)
    }
  }
  return total
}

/** A clock that ticks changes nothing in a box score worth a request. */
function hasMoved({ game, before }: Saved): boolean {
  if (game.status === "scheduled" || game.status === "postponed" || game.status === "cancelled") return false
  const parts = (one: Info | undefined) => [
    one?.status,
    one?.period,
    one?.home.score,
    one?.away.score,
    one?.corrections,
  ]
  return parts(game).join() !== parts(before).join()
}

/** Reads and stores one summary; returns how many items it wrote. Player lines are kept once the game is over. */
export async function syncSummary({ sport, context, now }: JobInput, game: Info): Promise<number> {
  const request = { league: sportConfig(sport).espn, eventId: game.id }
  const answer = await context.espn.read("summary", request, {})
  const summary = answer.status === "fresh" ? answer.records[0] : undefined
  if (!summary) return 0
  const wrote = await Game.saveDetail({ detail: { ...summary.detail, gameId: game.id }, now })
  const lines = game.status === "final" ? await PlayerStat.saveGame(ourLines(game, summary)) : 0
  return Number(wrote) + lines
}

function ourLines(game: Info, { lines }: Summary) {
  const { sport, teamId, season, id: gameId, gameDay } = game
  const opponent = (game.isHomeGame ? game.away : game.home).name
  const ours = lines.filter((line) => line.teamId === teamId)
  return {
    sport: sport as JobInput["sport"],
    teamId,
    season,
    gameId,
    lines: ours.map((line) => ({ ...line, sport, season, gameId, gameDay, opponent })),
  }
}
