import type { FeedGame, GameSide, Info } from "../game/info.ts"
import { reconcile } from "../game/reconcile.ts"

/** One side for tests; ours is 152 unless said otherwise. */
export function aSide(over: Partial<GameSide> = {}): GameSide {
  return {
    teamId: "152",
    name: "NC State Wolfpack",
    abbreviation: "NCSU",
    logoUrl: null,
    color: null,
    score: null,
    rank: null,
    seed: null,
    record: null,
    linescores: [],
    winner: false,
    ...over,
  }
}

/** A football game against Duke as a feed would say it, scheduled unless said otherwise. */
export function aFeedGame(over: Partial<FeedGame> = {}): FeedGame {
  return {
    id: "401000001",
    sport: "football",
    league: "college-football",
    season: 2026,
    startsAt: "2026-11-21T17:00:00.000Z",
    gameDay: "2026-11-21",
    timeTbd: false,
    status: "scheduled",
    statusDetail: "Sat, November 21st at 12:00 PM EST",
    period: null,
    clock: null,
    home: aSide(),
    away: aSide({ teamId: "150", name: "Duke Blue Devils", abbreviation: "DUKE" }),
    neutralSite: false,
    conferenceGame: true,
    venue: "Carter-Finley Stadium",
    city: "Raleigh, NC",
    broadcasts: [{ name: "ACCN", kind: "tv", market: "national" }],
    notes: [],
    situation: null,
    tournament: null,
    series: null,
    attendance: null,
    ticketUrl: null,
    link: null,
    source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
    ...over,
  }
}

/** The same as it is stored and served, seen from 152's side. */
export function aGame(over: Partial<FeedGame> = {}, also: Partial<Info> = {}): Info {
  return { ...reconcile(undefined, aFeedGame(over), "152", "2026-11-21T12:00:00.000Z").game, ...also }
}
