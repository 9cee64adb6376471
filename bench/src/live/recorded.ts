import type { FeedGame } from "@hub/core/game/info"
import { aFeedGame, aSide } from "@hub/core/testing/games"
import { leagueOf } from "@hub/scripts/local/feeds/leagues"
import { stateOf } from "@hub/scripts/local/feeds/live"
import { season } from "@hub/scripts/local/feeds/season"

/** A game as its feed told it, at any moment of it. */
export type Recorded = {
  name: string
  startsAt: number
  /** From the start to the last whistle, in ms. */
  length: number
  says: (now: number) => FeedGame
}

const START = Date.parse("2026-11-21T17:00:00.000Z")

/** The last game of a recorded season, replayed from its line score. */
export function recordedGame(sport: "football" | "mens-basketball"): Recorded {
  const league = leagueOf(sport)
  const fact = season(league.sport).games.findLast(({ called }) => called === undefined)
  if (!fact) throw new Error("no game was played")
  const slot = {
    id: "401000001",
    league,
    season: 2026,
    kind: "season" as const,
    fact,
    startsAt: START,
    plan: { kind: "play" as const },
    notes: [],
  }
  const { script } = stateOf(slot, START)
  const name = `${fact.teams.join(" – ")}, ${fact.score.join(":")}`
  return {
    name,
    startsAt: START,
    length: script.length,
    says: (now) => saying(sport, stateOf(slot, now), now),
  }
}

function saying(sport: string, state: ReturnType<typeof stateOf>, now: number): FeedGame {
  const [from, to] = state.phase?.clock ?? [0, 0]
  const left = Math.round(from + (to - from) * state.share)
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`
  const status = state.stage === "final" ? "final" : state.stage === "live" ? "live" : "scheduled"
  const lastPlay = state.plays.at(-1)?.text
  return aFeedGame({
    sport,
    status,
    statusDetail: status === "live" ? `${clock} - ${state.phase?.period}` : status,
    period: status === "scheduled" ? null : (state.phase?.period ?? 4),
    clock: status === "live" ? clock : null,
    home: aSide({ score: state.score[0], linescores: [...state.lines[0]] }),
    away: aSide({
      teamId: "150",
      name: "Duke Blue Devils",
      abbreviation: "DUKE",
      score: state.score[1],
      linescores: [...state.lines[1]],
    }),
    situation: status === "live" && lastPlay !== undefined ? { lastPlay } : null,
    source: { name: "ESPN", fetchedAt: new Date(now).toISOString() },
  })
}
