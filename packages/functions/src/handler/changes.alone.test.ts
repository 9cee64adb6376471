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

const event = (id: number) => ({
  version: 2,
  id: `401000001:${id}`,
  gameId: "401000001",
  seq: id,
  type: "game.final",
  at: "2026-11-21T20:00:00.000Z",
  sport: "football",
  status: "final",
  statusDetail: "Final",
  startsAt: "2026-11-21T17:00:00.000Z",
  period: 4,
  clock: "0:00",
  home: { teamId: "152", score: 14 },
  away: { teamId: "150", score: 10 },
  play: null,
})
const ends = (id: number, over: object = {}) => ({
  dynamodb: {
    SequenceNumber: String(id),
    NewImage: marshall({ Type: "GameEvent", nr: "000001", event: { ...event(id), ...over } }),
  },
})

describe("the stream's reader", () => {
  test("tells the bus each entry of a log as it was written", async () => {
    expect(await handler({ Records: [ends(1)] })).toEqual({ batchItemFailures: [] })
    const [entry] = entriesOf(aws.calls[0]?.body)
    expect(entry).toMatchObject({ EventBusName: "hub-events", Source: "hub.games", DetailType: "game.final" })
    expect(JSON.parse(entry?.Detail ?? "")).toEqual(event(1))
  })

  test("passes on by which work an entry was learned", async () => {
    const NewImage = marshall({ Type: "GameEvent", nr: "000001", event: event(1), correlationId: "run-17" })
    await handler({ Records: [{ dynamodb: { SequenceNumber: "1", NewImage } }] })
    const [entry] = entriesOf(aws.calls[0]?.body)
    expect(JSON.parse(entry?.Detail ?? "")).toMatchObject({ id: "401000001:1", correlationId: "run-17" })
  })

  test("tells the bus of an article that is out", async () => {
    const out = {
      version: 1,
      id: "01ARTICLE",
      type: "news.published",
      at: "2026-11-21T20:00:00.000Z",
      slug: "pack-wins",
      title: "Pack wins",
      category: "news",
      sport: null,
    }
    const NewImage = marshall({ Type: "ArticleEvent", event: out })
    await handler({ Records: [{ dynamodb: { SequenceNumber: "1", NewImage } }] })
    const [entry] = entriesOf(aws.calls[0]?.body)
    expect(entry).toMatchObject({ Source: "hub.news", DetailType: "news.published" })
    expect(JSON.parse(entry?.Detail ?? "")).toEqual(out)
  })

  test("asks nothing when a record shows nothing new", async () => {
    expect(await handler({ Records: [{ dynamodb: { SequenceNumber: "1" } }] })).toEqual({
      batchItemFailures: [],
    })
    expect(aws.calls).toEqual([])
  })

  test("sends ten at once, in the stream's order", async () => {
    await handler({ Records: Array.from({ length: 23 }, (_, index) => ends(index)) })
    expect(aws.calls.map(({ body }) => entriesOf(body).length)).toEqual([10, 10, 3])
    expect(
      aws.calls.flatMap(({ body }) => entriesOf(body).map(({ Detail }) => Number(JSON.parse(Detail).seq))),
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

  test.each([0, 3, 10, 99])(
    "comes back from a record it cannot read, after telling the %i before it",
    async (count) => {
      const before = Array.from({ length: count }, (_, index) => ends(index))
      const broken = ends(500, { version: 3 })
      expect(await handler({ Records: [...before, broken, ends(501)] })).toEqual({
        batchItemFailures: [{ itemIdentifier: "500" }],
      })
      expect(aws.calls.flatMap(({ body }) => entriesOf(body))).toHaveLength(count)
    },
  )

  test("comes back from what the bus refused rather than from what it cannot read after it", async () => {
    answer = ({ body }) => ({
      body: {
        FailedEntryCount: 1,
        Entries: entriesOf(body).map(() => ({ ErrorCode: "ThrottlingException" })),
      },
    })
    expect(await handler({ Records: [ends(1), ends(2, { version: 3 })] })).toEqual({
      batchItemFailures: [{ itemIdentifier: "1" }],
    })
  })
})
