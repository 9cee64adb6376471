import { easternDay, iso } from "../../clock.ts"
import type { FeedGame, GameSide } from "../../game/info.ts"
import { seasonOf, sports } from "../../sport/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, need, reject, uniqueBy } from "../isolate.ts"
import { envelope } from "../payload.ts"
import { type Game, Item, Scoreboard, type Side } from "./schema.ts"
import { startOf } from "./start.ts"
import { stateOf } from "./status.ts"
import { teamIdOfSeo } from "./teams.ts"

/**
 * The games of a casablanca scoreboard, or of henrygd's conversion of the API that replaced it. Their ids are
 * `ncaa-<gameID>`, which is not the number in `url`. Week-based sports list a game on several days.
 * Throws `feed.unusable` without games.
 */
export function scoreboard(payload: unknown, context: FeedContext): Isolated<FeedGame> {
  const { games } = envelope(Scoreboard, payload, 'an NCAA scoreboard has "games"')
  const { records, rejected } = isolate(games, (item) => gameOf(item, context))
  return { records: uniqueBy(records, (game) => game.id), rejected }
}

function gameOf(item: unknown, context: FeedContext): FeedGame {
  const { game } = need(Item, item)
  if (game.home.names.seo === game.away.names.seo) reject(`team ${game.home.names.seo} is on both sides`)
  const { status, detail, period, clock } = stateOf(game)
  const { startsAt, timeTbd } = startOf(game)
  const gameDay = easternDay(startsAt)
  const played = status !== "scheduled" && status !== "postponed" && status !== "cancelled"
  const side = (which: Side) => sideOf(which, played, status === "final", context)
  return {
    id: `ncaa-${game.gameID}`,
    sport: context.sport,
    league: context.league,
    season: context.ours ? seasonOf(context.ours, gameDay) : Number(gameDay.slice(0, 4)),
    startsAt: iso(Date.parse(startsAt)),
    gameDay,
    timeTbd,
    status,
    statusDetail: detail,
    period,
    clock,
    home: side(game.home),
    away: side(game.away),
    neutralSite: false,
    conferenceGame: shareConference(game.home, game.away),
    venue: null,
    city: null,
    broadcasts: game.network ? [{ name: game.network, kind: "tv", market: "national" }] : [],
    notes: game.contestName ? [game.contestName] : [],
    situation: null,
    tournament: tournamentOf(game, context),
    series: null,
    attendance: null,
    ticketUrl: null,
    link: game.url ? `https://www.ncaa.com${game.url}` : null,
    source: context.source,
  }
}

function sideOf(side: Side, played: boolean, decided: boolean, context: FeedContext): GameSide {
  const { names } = side
  // Football leaves `full` blank.
  const name = names.short ?? names.full ?? names.char6 ?? reject(`team ${names.seo} has no name`)
  return {
    teamId: teamIdOfSeo(names.seo, context),
    name,
    abbreviation: names.char6 ?? name,
    logoUrl: null,
    color: null,
    score: played ? (side.score ?? null) : null,
    rank: side.rank ?? null,
    seed: side.seed ?? null,
    record: side.description?.replace(/^\((.*)\)$/, "$1") ?? null,
    linescores: [],
    winner: decided && (side.winner ?? false),
  }
}

/** "Top 25" is listed among the conferences. */
function shareConference(home: Side, away: Side): boolean {
  const theirs = new Set(away.conferences.map((conference) => conference.conferenceSeo))
  return home.conferences.some(({ conferenceSeo: seo }) => seo !== "top-25" && theirs.has(seo))
}

/** Only games of the NCAA's own championships have a bracket. */
function tournamentOf(
  { bracketId, bracketRound, bracketRegion }: Game,
  { ours }: FeedContext,
): FeedGame["tournament"] {
  if (!bracketId) return null
  const round = [bracketRegion, bracketRound].filter(Boolean).join(" - ")
  return {
    name: `NCAA ${ours ? sports[ours].name : ""} Championship`.replace("  ", " "),
    round: round || null,
  }
}
