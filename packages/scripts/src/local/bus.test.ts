import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge"
import { afterAll, beforeEach, expect, test } from "vitest"
import { createBus } from "./bus.ts"
import { startGateway } from "./gateway.ts"

const rules = [
  { name: "Finals", pattern: { source: ["hub.games"], "detail-type": ["game.final"] }, queue: "Work" },
  { name: "All", pattern: { source: ["hub.games"] }, queue: "Notices" },
]
const sent: { queue: string; body: string }[] = []
const at = Date.parse("2026-11-21T18:00:00.000Z")
const events = createBus(
  rules,
  (queue, body) => void sent.push({ queue, body }),
  () => at,
)
const gateway = await startGateway(0, { dynamodb: "http://127.0.0.1:9", emulators: { events }, pages: {} })
const client = new EventBridgeClient({
  endpoint: `http://127.0.0.1:${gateway.port}`,
  region: "us-east-1",
  credentials: { accessKeyId: "a", secretAccessKey: "b" },
  maxAttempts: 1,
})
beforeEach(() => void (sent.length = 0))
afterAll(() => gateway.close())

const entry = (DetailType: string, Source = "hub.games") => ({
  EventBusName: "Events",
  Source,
  DetailType,
  Detail: JSON.stringify({ gameId: "1" }),
})
const put = (...Entries: ReturnType<typeof entry>[]) => client.send(new PutEventsCommand({ Entries }))

test("an event goes to the queue of each rule that it fits, in EventBridge's envelope", async () => {
  const answer = await put(entry("game.final"), entry("game.score"), entry("game.final", "hub.others"))
  expect([answer.FailedEntryCount, answer.Entries?.length]).toEqual([0, 3])
  expect(sent.map(({ queue }) => queue)).toEqual(["Work", "Notices", "Notices"])
  expect(JSON.parse(sent[0]?.body ?? "")).toMatchObject({
    id: answer.Entries?.[0]?.EventId,
    source: "hub.games",
    "detail-type": "game.final",
    time: "2026-11-21T18:00:00.000Z",
    detail: { gameId: "1" },
  })
})

test("what AWS refuses is refused: eleven at once, and a detail that is no JSON", async () => {
  await expect(put(...Array.from({ length: 11 }, () => entry("game.final")))).rejects.toThrow("11")
  await expect(put({ ...entry("game.final"), Detail: "{" })).rejects.toThrow("JSON")
  expect(sent).toEqual([])
})
