import type { Game, GameSide } from "../lib/types.ts"

/** One side of a made-up game. */
export function makeSide(change: Partial<GameSide> = {}): GameSide {
  return {
    teamId: "150",
    name: "Duke",
    abbreviation: "DUKE",
    logoUrl: null,
    color: null,
    score: null,
    rank: null,
    seed: null,
    record: null,
    linescores: [],
    winner: false,
    ...change,
  }
}

export const ours = { teamId: "152", name: "NC State", abbreviation: "NCSU" }

/** A football game at home against Duke, Saturday, November 28, 7 PM Eastern, until told otherwise. */
export function makeGame(change: Partial<Game> = {}): Game {
  return {
    id: "1",
    sport: "football",
    league: "college-football",
    season: 2026,
    startsAt: "2026-11-29T00:00:00.000Z",
    gameDay: "2026-11-28",
    timeTbd: false,
    status: "scheduled",
    statusDetail: "",
    period: null,
    clock: null,
    home: makeSide(ours),
    away: makeSide(),
    neutralSite: false,
    conferenceGame: true,
    venue: null,
    city: null,
    broadcasts: [],
    notes: [],
    situation: null,
    tournament: null,
    series: null,
    attendance: null,
    ticketUrl: null,
    link: null,
    source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
    teamId: "152",
    opponentId: "150",
    isHomeGame: true,
    tvChannel: null,
    liveStreamUrl: null,
    finalAt: null,
    corrections: 0,
    version: 1,
    seq: 0,
    thread: null,
    createdAt: "2026-11-01T00:00:00.000Z",
    updatedAt: "2026-11-01T00:00:00.000Z",
    ...change,
  }
}
