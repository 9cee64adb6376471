import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge"
import { unmarshall } from "@aws-sdk/util-dynamodb"
import { ArticleEvent } from "@hub/core/article/event"
import { messageOf } from "@hub/core/error"
import { GameEvent } from "@hub/core/game/event"
import { log } from "@hub/core/log"
import type { DynamoDBBatchResponse } from "aws-lambda"
import * as v from "valibot"
import { busName } from "../config.ts"

type Image = Parameters<typeof unmarshall>[0]

/** As much of a stream's record as is read here, in the SDK's own words for attributes. */
type Change = { dynamodb?: { SequenceNumber?: string; NewImage?: Image } }

/** An entry of a game's log, or of what readers were told of, as it is stored. */
const Entry = v.object({
  event: v.variant("type", [ArticleEvent, GameEvent]),
  correlationId: v.optional(v.string()),
})

const events = new EventBridgeClient({ maxAttempts: 3 })

/** PutEvents takes no more at once. */
const MOST = 10

/** A record of the stream, what it says to the bus if anything, and whether it could be read. */
type Read = { record: Change; entry: PutEventsRequestEntry | undefined; isBroken: boolean }

/**
 * The table's stream → events on the bus, in the stream's order: what the games' logs gained, and which articles are out. The
 * first record that cannot be told is reported once those before it are told, and Lambda comes back from there on; what is
 * left after the last attempt is a dead letter. Events may come twice, then with the same id: subscribers are idempotent.
 */
export async function handler({ Records }: { Records: Change[] }): Promise<DynamoDBBatchResponse> {
  const read = Records.map(readOf)
  const broken = read.findIndex(({ isBroken }) => isBroken)
  const sound = broken === -1 ? read : read.slice(0, broken)
  const told = sound.flatMap(({ record, entry }) => (entry ? [{ record, entry }] : []))
  for (let at = 0; at < told.length; at += MOST) {
    const some = told.slice(at, at + MOST)
    const failed = await tell(some).catch((thrown: unknown) => {
      log.error("bus does not answer", { error: messageOf(thrown) })
      return some[0]?.record
    })
    if (failed) return failure(failed)
  }
  const unread = read[broken]
  return unread ? failure(unread.record) : { batchItemFailures: [] }
}

function failure({ dynamodb }: Change): DynamoDBBatchResponse {
  return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? "" }] }
}

/** Sends at most ten entries; returns the first record that the bus did not take. */
async function tell(told: { record: Change; entry: PutEventsRequestEntry }[]): Promise<Change | undefined> {
  const answer = await events.send(new PutEventsCommand({ Entries: told.map(({ entry }) => entry) }))
  const refused = answer.Entries?.findIndex((entry) => entry.ErrorCode !== undefined) ?? -1
  return told[refused]?.record
}

/** Does not throw for what it cannot read: such a record must not take those before it along. */
function readOf(record: Change): Read {
  const image = record.dynamodb?.NewImage
  if (!image) return { record, entry: undefined, isBroken: false }
  const parsed = v.safeParse(Entry, unmarshall(image))
  if (parsed.success) return { record, entry: entryOf(parsed.output), isBroken: false }
  log.error("not an event", { record: record.dynamodb?.SequenceNumber, issues: v.summarize(parsed.issues) })
  return { record, entry: undefined, isBroken: true }
}

function entryOf({ event, correlationId }: v.InferOutput<typeof Entry>): PutEventsRequestEntry {
  return {
    EventBusName: busName(),
    Source: event.type === "news.published" ? "hub.news" : "hub.games",
    DetailType: event.type,
    Detail: JSON.stringify({ ...event, correlationId }),
  }
}
