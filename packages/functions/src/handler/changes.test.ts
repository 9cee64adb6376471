import { marshall } from "@aws-sdk/util-dynamodb"
import { afterAll, beforeEach, describe, expect, test } from "vitest"
import { type AwsAnswer, type AwsCall, startAws } from "../testing/aws.ts"

process.env["SST_RESOURCE_Events"] = JSON.stringify({ type: "sst.aws.Bus", name: "hub-events" })
let answer: (call: AwsCall) => AwsAnswer
const aws = await startAws((call) => answer(call))
const { handler } = await import("./changes.ts")

const taken = ({ body }: AwsCall) => ({
  body: { FailedEntryCount: 0, Entries: entriesOf(body).map(() => ({ EventId: "e" })) },
})
beforeEach(() => {
  aws.calls.length = 0
  answer = taken
})
afterAll(() => aws.close())

function entriesOf(
  body: unknown,
): { DetailType: string; Source: string; EventBusName: string; Detail: string }[] {
  return Object(body).Entries
}

const game = (id: number, over: object = {}) =>
  marshall({
    id: `4010000${id}`,
    sport: "football",
    status: "live",
    startsAt: "2026-11-21T17:00:00.000Z",
    home: { teamId: "152", score: 14, name: "NC State" },
    away: { teamId: "150", score: 10, name: "Duke" },
    updatedAt: "2026-11-21T18:00:00.000Z",
    ...over,
  })
const ends = (id: number) => ({
  dynamodb: { SequenceNumber: String(id), OldImage: game(id), NewImage: game(id, { status: "final" }) },
})

describe("the stream's reader", () => {
  test("tells the bus what a write means", async () => {
    expect(await handler({ Records: [ends(1)] })).toEqual({ batchItemFailures: [] })
    const [entry] = entriesOf(aws.calls[0]?.body)
    expect(entry).toMatchObject({ EventBusName: "hub-events", Source: "hub.games", DetailType: "game.final" })
    expect(JSON.parse(entry?.Detail ?? "")).toEqual({
      version: 1,
      id: "40100001",
      sport: "football",
      status: "final",
      startsAt: "2026-11-21T17:00:00.000Z",
      home: { teamId: "152", score: 14 },
      away: { teamId: "150", score: 10 },
      updatedAt: "2026-11-21T18:00:00.000Z",
    })
  })

  test("asks nothing when a write means nothing", async () => {
    const same = {
      dynamodb: { SequenceNumber: "1", OldImage: game(1), NewImage: game(1, { clock: "4:12" }) },
    }
    const created = { dynamodb: { SequenceNumber: "2", NewImage: game(2) } }
    expect(await handler({ Records: [same, created] })).toEqual({ batchItemFailures: [] })
    expect(aws.calls).toEqual([])
  })

  test("sends ten at once, in the stream's order", async () => {
    await handler({ Records: Array.from({ length: 23 }, (_, index) => ends(index)) })
    expect(aws.calls.map(({ body }) => entriesOf(body).length)).toEqual([10, 10, 3])
    expect(
      aws.calls.flatMap(({ body }) =>
        entriesOf(body).map(({ Detail }) => Number(JSON.parse(Detail).id.slice(7))),
      ),
    ).toEqual(Array.from({ length: 23 }, (_, index) => index))
  })

  test("comes back from the first record that the bus refused", async () => {
    answer = ({ body }) => ({
      body: {
        FailedEntryCount: 1,
        Entries: entriesOf(body).map((_, index) =>
          index === 1 ? { ErrorCode: "ThrottlingException" } : { EventId: "e" },
        ),
      },
    })
    expect(await handler({ Records: [ends(1), ends(2), ends(3)] })).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }],
    })
  })

  test("comes back from the beginning when the bus does not answer", async () => {
    answer = () => ({ status: 500, body: { __type: "InternalException" } })
    expect(await handler({ Records: [ends(7)] })).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] })
  })

  test("comes back from a record it cannot read, after telling those before it", async () => {
    const broken = { dynamodb: { SequenceNumber: "13", NewImage: marshall({ id: "x" }) } }
    const before = Array.from({ length: 10 }, (_, index) => ends(index))
    expect(await handler({ Records: [...before, broken] })).toEqual({
      batchItemFailures: [{ itemIdentifier: "13" }],
    })
    expect(aws.calls).toHaveLength(1)
  })
})
