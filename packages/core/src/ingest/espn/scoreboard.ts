import * as v from "valibot"
import type { FeedGame } from "../../game/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, uniqueBy } from "../isolate.ts"
import { mergeGame } from "../merge.ts"
import { envelope } from "../payload.ts"
import { gameOf } from "./event.ts"

/** Both lists of events look alike where the hub reads them; days and seasons without games are `[]`. */
const Events = v.object({ events: v.array(v.unknown()) })
const OneEvent = v.object({ competitions: v.array(v.unknown()) })

/**
 * The games of a scoreboard or schedule, each event id once. Accepts the bare list of events and the single
 * event that caches and recordings keep. Throws `feed.unusable` for anything else.
 */
export function games(payload: unknown, context: FeedContext): Isolated<FeedGame> {
  const { records, rejected } = isolate(eventsIn(payload), (event) => gameOf(event, context))
  return { records: uniqueBy(records, (game) => game.id, mergeGame), rejected }
}

function eventsIn(payload: unknown): unknown[] {
  if (v.is(OneEvent, payload)) return [payload]
  if (Array.isArray(payload) && payload.some((item) => v.is(OneEvent, item))) return payload
  return envelope(Events, payload, 'a scoreboard or schedule has "events"').events
}
