import * as v from "valibot"
import type { Detail, FeedGame } from "../../game/info.ts"
import type { Rejection } from "../../run/info.ts"
import type { FeedContext } from "../context.ts"
import { isolate, need, uniqueBy } from "../isolate.ts"
import { soft } from "../loose.ts"
import { envelope } from "../payload.ts"
import { detailFrom } from "./detail.ts"
import { gameOf } from "./event.ts"

const Loose = v.looseObject({})
const Payload = v.object({
  header: v.looseObject({ competitions: v.pipe(v.array(Loose), v.minLength(1)) }),
  gameInfo: soft(v.object({ venue: soft(Loose), attendance: soft(v.number()) })),
  situation: soft(Loose),
})

/** `details[i]` is what the summary of `records[i]` adds to it. */
export type Summaries = { records: FeedGame[]; details: Detail[]; rejected: Rejection[] }

/**
 * The game of a summary, from its header, with its box score, plays and leaders. A list of summaries is read
 * one by one. Throws `feed.unusable` where there is no header with a competition.
 */
export function summaries(payload: unknown, context: FeedContext): Summaries {
  const { records, rejected } = isolate(
    payloadsIn(payload),
    (summary) => readOne(summary, context),
    (summary) => (v.is(Payload, summary) ? summary.header : summary),
  )
  const unique = uniqueBy(records, ({ game }) => game.id)
  return { records: unique.map(({ game }) => game), details: unique.map(({ detail }) => detail), rejected }
}

function payloadsIn(payload: unknown): unknown[] {
  if (Array.isArray(payload) && payload.some((item) => v.is(Payload, item))) return payload
  envelope(Payload, payload, 'a summary has a "header" with a competition')
  return [payload]
}

/** A header is an event whose venue, attendance and situation are kept elsewhere in the payload. */
function readOne(summary: unknown, context: FeedContext): { game: FeedGame; detail: Detail } {
  const { header, gameInfo, situation } = need(Payload, summary)
  const competitions = header.competitions.map((competition) => ({ ...gameInfo, situation, ...competition }))
  const game = gameOf({ ...header, competitions }, context)
  return { game, detail: detailFrom(summary, game) }
}
