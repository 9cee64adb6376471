import * as v from "valibot"
import { Flag, Id, Num, soft, softList, Text, WebUrl } from "../loose.ts"

/**
 * The members the hub reads, as really seen in recordings of 2019–2026. Only what is listed is visited:
 * four fifths of a scoreboard (odds, highlights, athletes) are never looked at.
 */
const Logo = v.object({ href: WebUrl, rel: softList(v.string()) })

export const Team = v.object({
  id: soft(Id),
  displayName: soft(Text),
  location: soft(Text),
  name: soft(Text),
  nickname: soft(Text),
  shortDisplayName: soft(Text),
  abbreviation: soft(Text),
  color: soft(v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/i))),
  /** A string on the scoreboard, a list elsewhere. */
  logo: soft(WebUrl),
  logos: softList(Logo),
})
export type Team = v.InferOutput<typeof Team>

/** `records` with `summary` on the scoreboard, `record` elsewhere, with `displayValue` on a schedule. */
export const RecordLine = v.object({ type: soft(v.string()), summary: soft(Text), displayValue: soft(Text) })

export const Competitor = v.object({
  id: soft(Id),
  homeAway: v.picklist(["home", "away"]),
  team: Team,
  /** `"78"`, `{ value: 78 }`, absent, and cricket's `"155/6"`: see `side.ts`. */
  score: v.optional(v.unknown()),
  winner: soft(Flag),
  linescores: softList(v.object({ value: soft(Num), displayValue: soft(Text) })),
  curatedRank: soft(v.object({ current: soft(Num) })),
  rank: soft(Num),
  records: softList(RecordLine),
  record: softList(RecordLine),
  hits: soft(Num),
  errors: soft(Num),
  shootoutScore: soft(Num),
})
export type Competitor = v.InferOutput<typeof Competitor>

export const Status = v.object({
  displayClock: soft(Text),
  period: soft(Num),
  type: v.object({
    name: soft(Text),
    state: soft(Text),
    completed: soft(Flag),
    description: soft(Text),
    detail: soft(Text),
    shortDetail: soft(Text),
  }),
})
export type Status = v.InferOutput<typeof Status>

/** Of `geoBroadcasts`, and of `broadcasts` on schedules and summaries. */
const Station = v.object({
  type: soft(v.object({ shortName: soft(Text) })),
  market: soft(v.object({ type: soft(Text) })),
  media: v.object({ shortName: Text }),
})
/** Of `broadcasts` on the scoreboard. */
const Names = v.object({ market: soft(Text), names: v.array(Text) })
export const Broadcasts = v.object({
  geoBroadcasts: softList(Station),
  broadcasts: softList(v.union([Station, Names])),
  broadcast: soft(Text),
})
export type Broadcasts = v.InferOutput<typeof Broadcasts>

const Series = v.object({ type: soft(Text), summary: soft(Text) })

export const Situation = v.object({
  lastPlay: soft(v.object({ text: soft(Text) })),
  possession: soft(Id),
  down: soft(Num),
  distance: soft(Num),
  downDistanceText: soft(Text),
  possessionText: soft(Text),
  isRedZone: soft(v.boolean()),
  homeTimeouts: soft(Num),
  awayTimeouts: soft(Num),
  balls: soft(Num),
  strikes: soft(Num),
  outs: soft(Num),
  onFirst: soft(v.boolean()),
  onSecond: soft(v.boolean()),
  onThird: soft(v.boolean()),
})
export type Situation = v.InferOutput<typeof Situation>

export const Venue = v.object({
  fullName: soft(Text),
  address: soft(v.object({ city: soft(Text), state: soft(Text), country: soft(Text) })),
})

export const Competition = v.object({
  ...Broadcasts.entries,
  date: soft(Text),
  timeValid: soft(v.boolean()),
  status: soft(Status),
  /** Checked one by one and only where there are two: golf has 120. */
  competitors: v.fallback(v.array(v.unknown()), []),
  neutralSite: soft(v.boolean()),
  conferenceCompetition: soft(v.boolean()),
  venue: soft(Venue),
  notes: softList(v.object({ headline: Text })),
  situation: soft(Situation),
  /** The list first: to valibot a list is an object too. */
  series: soft(v.union([v.array(Series), Series])),
  attendance: soft(Num),
  tickets: softList(v.object({ links: softList(v.object({ href: WebUrl })) })),
})
export type Competition = v.InferOutput<typeof Competition>

export const Link = v.object({ href: WebUrl, rel: softList(v.string()) })

export const Event = v.object({
  id: Id,
  date: soft(Text),
  timeValid: soft(v.boolean()),
  season: soft(v.object({ year: soft(Num) })),
  status: soft(Status),
  competitions: v.fallback(v.array(v.unknown()), []),
  /** Tennis: matches by draw, and no competitions of the event itself. */
  groupings: softList(v.unknown()),
  links: softList(Link),
  /** The note of a summary's header. */
  gameNote: soft(Text),
})
export type Event = v.InferOutput<typeof Event>
