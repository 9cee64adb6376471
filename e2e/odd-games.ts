import type { Game, GamePage } from "@hub/functions/client"

const name = "University of Massachusetts Dartmouth at Fall River Corsairs"
const many = (count: number) => Array.from({ length: count }, (_, index) => index % 4)

type Change = Partial<Game> & { side?: Partial<Game["home"]>; isBare?: boolean }

/** A real game as a feed on a bad day would tell it: both sides get the names nobody planned for, and `side`. */
export function odd(page: GamePage, { side, isBare, ...change }: Change): GamePage {
  const worst = { name, location: name, rank: 25, record: "10-10-10", logoUrl: null, ...side }
  const game = {
    ...page.game,
    ...change,
    home: { ...page.game.home, ...worst },
    away: { ...page.game.away, ...worst },
  }
  return { ...page, game, detail: isBare ? null : page.detail }
}

/** Everything that the feeds have been seen to do, or may. */
export const oddGames: { name: string; game: Change }[] = [
  {
    name: "no-venue-no-score",
    game: {
      isBare: true,
      status: "scheduled",
      timeTbd: true,
      venue: null,
      city: null,
      broadcasts: [],
      side: { score: null, linescores: [], color: null, record: null, winner: false },
    },
  },
  {
    name: "eighteen-innings",
    game: {
      sport: "baseball",
      status: "final",
      statusDetail: "Final/18",
      side: { score: 27, linescores: many(18), hits: 31, errors: 6 },
    },
  },
  {
    name: "seven-overtimes",
    game: {
      sport: "football",
      status: "final",
      statusDetail: "Final/7OT",
      side: { score: 146, linescores: many(11) },
    },
  },
  {
    name: "five-sets",
    game: {
      sport: "volleyball",
      status: "live",
      period: 5,
      side: { score: 2, linescores: [25, 25, 33, 31, 14] },
    },
  },
  {
    name: "shoot-out",
    game: {
      sport: "mens-soccer",
      status: "final",
      statusDetail: "FT-Pens",
      side: { score: 10, shootoutScore: 11, linescores: [4, 4, 1, 1] },
    },
  },
  {
    name: "unknown-sport",
    game: { isBare: true, sport: "rifle", status: "final", side: { score: 4713, linescores: [2351, 2362] } },
  },
  { name: "suspended", game: { status: "suspended", period: 3, clock: "4:12", side: { score: 21 } } },
  { name: "postponed", game: { isBare: true, status: "postponed", side: { score: null, linescores: [] } } },
  { name: "cancelled", game: { isBare: true, status: "cancelled", side: { score: null, linescores: [] } } },
  { name: "forfeit", game: { isBare: true, status: "forfeit", side: { score: 0, linescores: [] } } },
  {
    name: "delayed-doubleheader",
    game: {
      status: "delayed",
      statusDetail: "Rain Delay, Bottom of the 7th",
      neutralSite: true,
      tournament: {
        name: "Atlantic Coast Conference Championship presented by a sponsor",
        round: "Quarterfinal",
      },
      notes: ["Doubleheader, game 2: starts thirty minutes after the end of the first one, whenever that is"],
      side: { score: 3, seed: 12 },
    },
  },
]
