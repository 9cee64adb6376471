import * as v from "valibot"
import { Flag, Id, soft, softList, Text } from "../loose.ts"

/** Numbers are text here, and "" where there is none. */
const Whole = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(/^\d{1,4}$/),
  v.transform(Number),
)
const Word = v.pipe(v.union([v.string(), v.number()]), v.transform(String), Text)

export const Side = v.object({
  score: soft(Whole),
  names: v.object({
    seo: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,50}$/)),
    short: soft(Text),
    full: soft(Text),
    char6: soft(Text),
  }),
  winner: soft(Flag),
  seed: soft(Whole),
  /** "(15-14)". */
  description: soft(Text),
  rank: soft(Whole),
  conferences: softList(v.object({ conferenceSeo: Text })),
})
export type Side = v.InferOutput<typeof Side>

export const Game = v.object({
  gameID: Id,
  home: Side,
  away: Side,
  gameState: soft(Text),
  finalMessage: soft(Text),
  currentPeriod: soft(Text),
  contestClock: soft(Text),
  startTimeEpoch: soft(Word),
  startDate: soft(Text),
  startTime: soft(Text),
  network: soft(Text),
  contestName: soft(Text),
  url: soft(v.pipe(v.string(), v.regex(/^\/game\/[\w-]+$/))),
  bracketId: soft(Word),
  bracketRound: soft(Word),
  bracketRegion: soft(Text),
})
export type Game = v.InferOutput<typeof Game>

/** Every game is wrapped. */
export const Item = v.object({ game: Game })

export const Scoreboard = v.object({ games: v.array(v.unknown()) })
