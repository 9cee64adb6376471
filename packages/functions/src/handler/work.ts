import { correlated } from "@hub/core/correlation"
import { Game } from "@hub/core/game"
import { EVENT_VERSION } from "@hub/core/game/event"
import { log } from "@hub/core/log"
import { Snapshot } from "@hub/core/snapshot"
import { teamKey } from "@hub/core/team/key"
import { View } from "@hub/core/view"
import type { SQSBatchResponse, SQSEvent } from "aws-lambda"
import * as v from "valibot"

/** An EventBridge envelope as a queue carries it. */
const Envelope = v.object({
  "detail-type": v.literal("game.final"),
  detail: v.object({
    version: v.literal(EVENT_VERSION),
    gameId: v.string(),
    at: v.string(),
    correlationId: v.optional(v.string()),
  }),
})

/**
 * Publishes the pages of a game that ended once more, in case the ingest died between the fact and its pages. Doing it twice
 * changes nothing. A message that fails goes back alone, and after three times is a dead letter.
 */
export async function handler({ Records }: SQSEvent): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse["batchItemFailures"] = []
  for (const { messageId, body } of Records) {
    try {
      const { detail } = v.parse(Envelope, JSON.parse(body))
      const id = detail.correlationId ?? messageId
      await correlated(id, () => republish(detail.gameId, detail.at)).catch((thrown: unknown) => {
        log.error("work failed", { messageId, correlationId: id, error: errorOf(thrown) })
        batchItemFailures.push({ itemIdentifier: messageId })
      })
    } catch (error) {
      log.error("not a message", { messageId, error: errorOf(error) })
      batchItemFailures.push({ itemIdentifier: messageId })
    }
  }
  return { batchItemFailures }
}

function errorOf(thrown: unknown): Error | string {
  return thrown instanceof Error ? thrown : String(thrown)
}

/** ~6 pages, each ≤ 1 write and none when it shows the end already. A page keeps the newer of both ages. */
async function republish(gameId: string, factsAsOf: string): Promise<void> {
  const game = await Game.get(gameId)
  const team = `team/${teamKey(game.sport, game.teamId)}`
  const pages = [
    `game/${game.id}`,
    `scoreboard/${game.gameDay}`,
    "home",
    "games/live",
    team,
    `${team}/schedule`,
  ]
  for (const page of pages) {
    const known = await Snapshot.read(page)
    const isNewer = known !== undefined && known.asOf > factsAsOf
    const freshness = isNewer ? { asOf: known.asOf, stale: known.stale } : { asOf: factsAsOf, stale: false }
    await View.publish([page], new Date().toISOString(), freshness)
  }
}
