import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge"
import { unmarshall } from "@aws-sdk/util-dynamodb"
import { ArticleEvent } from "@hub/core/article/event"
import { GameEvent } from "@hub/core/game/event"
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

/**
 * The table's stream → events on the bus, in the stream's order: what the games' logs gained, and which articles are out. The
 * first record that cannot be told is reported, and Lambda comes back from there on; after three times it is a dead letter. Events may come twice,
 * then with the same id: subscribers are idempotent.
 */
export async function handler({ Records }: { Records: Change[] }): Promise<DynamoDBBatchResponse> {
  for (let at = 0; at < Records.length; at += MOST) {
    const records = Records.slice(at, at + MOST)
    const failed = await tell(records).catch(() => records[0])
    if (failed) return { batchItemFailures: [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? "" }] }
  }
  return { batchItemFailures: [] }
}

/** Sends what the records mean; returns the first one that the bus did not take. */
async function tell(records: Change[]): Promise<Change | undefined> {
  const told = records.flatMap((record) => {
    const entry = entryOf(record)
    return entry ? [{ record, entry }] : []
  })
  if (told.length === 0) return undefined
  const answer = await events.send(new PutEventsCommand({ Entries: told.map(({ entry }) => entry) }))
  const refused = answer.Entries?.findIndex((entry) => entry.ErrorCode !== undefined) ?? -1
  return told[refused]?.record
}

function entryOf({ dynamodb }: Change): PutEventsRequestEntry | undefined {
  if (!dynamodb?.NewImage) return undefined
  const { event, correlationId } = v.parse(Entry, unmarshall(dynamodb.NewImage))
  return {
    EventBusName: busName(),
    Source: event.type === "news.published" ? "hub.news" : "hub.games",
    DetailType: event.type,
    Detail: JSON.stringify({ ...event, correlationId }),
  }
}
