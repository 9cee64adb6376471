import { Game } from "@hub/core/game"
import { Snapshot } from "@hub/core/snapshot"
import { aFeedGame, aSide } from "@hub/core/testing/games"
import { View } from "@hub/core/view"
import { beforeAll, describe, expect, test } from "vitest"
import { seedFootball } from "../testing/seed.ts"
import { handler } from "./work.ts"

const before = "2026-11-21T18:00:00.000Z"
const ended = "2026-11-21T20:30:00.000Z"
const id = "401000013"
const page = `game/${id}`

function message(messageId: string, body: unknown) {
  return {
    messageId,
    body: JSON.stringify(body),
    receiptHandle: "r",
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "s",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn",
    awsRegion: "us-east-1",
  }
}
const final = (gameId: string) => ({
  "detail-type": "game.final",
  detail: { version: 2, gameId, at: ended, correlationId: "run-17" },
})

/** The game ends and the ingest dies before its pages are written. */
beforeAll(async () => {
  await seedFootball()
  await View.publish([page, "games/live"], before, { asOf: before, stale: false })
  const feed = aFeedGame({
    id,
    startsAt: "2026-11-21T17:00:00.000Z",
    gameDay: "2026-11-21",
    status: "final",
    statusDetail: "Final",
    home: aSide({ score: 35, winner: true }),
    away: aSide({ teamId: "150", name: "Visitors", abbreviation: "VIS", score: 25 }),
    source: { name: "ESPN", fetchedAt: ended },
  })
  await Game.save({ feed, ourId: "152", now: ended })
})

async function status(): Promise<string> {
  const snapshot = await Snapshot.read(page)
  return snapshot ? JSON.parse(Snapshot.textOf(snapshot)).data.game.status : "no page"
}

describe("the worker", () => {
  test("shows a game that ended as ended, as of the facts", async () => {
    expect(await status()).toBe("live")
    expect(await handler({ Records: [message("1", final(id))] })).toEqual({ batchItemFailures: [] })
    expect(await status()).toBe("final")
    expect((await Snapshot.read(page))?.asOf).toBe(ended)
  })

  test("changes nothing when it is told twice, and makes no page older than it is", async () => {
    const later = "2026-11-21T21:00:00.000Z"
    await View.publish([page], later, { asOf: later, stale: true })
    const known = await Snapshot.read(page)
    await handler({ Records: [message("2", final(id))] })
    expect(await Snapshot.read(page)).toEqual(known)
  })

  test("gives back only the messages that failed: of no game, of no event, of no JSON", async () => {
    const records = [
      message("gone", final("401999999")),
      message("good", final(id)),
      message("strange", { "detail-type": "game.moved", detail: {} }),
      { ...message("broken", null), body: "{" },
    ]
    expect(await handler({ Records: records })).toEqual({
      batchItemFailures: [
        { itemIdentifier: "gone" },
        { itemIdentifier: "strange" },
        { itemIdentifier: "broken" },
      ],
    })
  })
})
