import { Game } from "@hub/core/game"
import { newId, stableJson } from "@hub/core/id"
import { Snapshot } from "@hub/core/snapshot"
import { aFeedGame, aSide } from "@hub/core/testing/games"
import { View } from "@hub/core/view"
import { handler } from "@hub/functions/handler/work"
import { seedFootball } from "@hub/functions/testing/seed"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { faultyTable } from "./testing.ts"

const faults = await faultyTable()
const before = "2026-11-21T18:00:00.000Z"
const ended = "2026-11-21T20:30:00.000Z"
const saturday = { startsAt: "2026-11-21T17:00:00.000Z", gameDay: "2026-11-21" }

beforeAll(seedFootball)

/** Three games end, and the ingest dies before any page says so. */
async function threeEnded(): Promise<string[]> {
  const ids = [1, 2, 3].map(() => newId(Date.now()))
  for (const id of ids)
    await Game.save({ feed: aFeedGame({ id, ...saturday, status: "live" }), ourId: "152", now: before })
  await View.publish(pagesOf(ids), before, { asOf: before, stale: false })
  const home = aSide({ score: 35, winner: true })
  const end = { ...saturday, status: "final", home } as const
  for (const id of ids) await Game.save({ feed: aFeedGame({ id, ...end }), ourId: "152", now: ended })
  return ids
}

function pagesOf(ids: readonly string[]): string[] {
  return [...ids.map((id) => `game/${id}`), "home", "scoreboard/2026-11-21", "team/football-152/schedule"]
}

/** The pages that do not show the facts as they are now. */
async function outdated(ids: readonly string[]): Promise<string[]> {
  const all = await Promise.all(
    pagesOf(ids).map(async (page) => {
      const stored = await Snapshot.read(page)
      const isRight =
        stored && Snapshot.textOf(stored) === stableJson({ data: await View.build(page, ended) })
      return isRight ? [] : [page]
    }),
  )
  return all.flat()
}

/** Hands messages to the worker until it has taken all, as the queue does: what failed comes again, alone. */
async function deliver(messages: readonly string[]): Promise<void> {
  for (let left = [...messages], round = 0; left.length > 0; round++) {
    if (round === 10) throw new Error("the worker gave ten rounds back")
    const records = left.map((gameId, index) => record(gameId, index))
    const { batchItemFailures } = await handler({ Records: records })
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    left = left.filter((_, index) => failed.has(String(index)))
  }
}

test("events that come twice, out of order and while the table fails leave every page as the facts are", {
  timeout: 120_000,
}, async () => {
  const order = fc.shuffledSubarray([0, 1, 2, 0, 1, 2, 0, 1, 2], { minLength: 7 })
  const trouble = fc.constantFrom("reset", "lost", "truncated", "throttled")
  await fc.assert(
    fc.asyncProperty(order, trouble, async (messages, kind) => {
      const ids = await threeEnded()
      expect(await outdated(ids)).not.toEqual([])
      faults.set([{ kind, times: 2 }])
      await deliver(messages.flatMap((at) => ids[at] ?? []))
      faults.set([])
      expect(await outdated(ids)).toEqual([])
    }),
    { numRuns: Number(process.env["DRILL_RUNS"] ?? 2), seed: Number(process.env["DRILL_SEED"] ?? 1887) },
  )
})

function record(gameId: string, index: number) {
  const detail = { version: 2, gameId, at: ended }
  const attributes = {
    ApproximateReceiveCount: "1",
    SentTimestamp: "0",
    SenderId: "s",
    ApproximateFirstReceiveTimestamp: "0",
  }
  return {
    messageId: String(index),
    body: JSON.stringify({ "detail-type": "game.final", detail }),
    receiptHandle: "r",
    attributes,
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn",
    awsRegion: "us-east-1",
  }
}
