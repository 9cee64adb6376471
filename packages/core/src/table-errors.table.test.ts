import { once } from "node:events"
import { createServer } from "node:net"
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb"
import { expect, onTestFinished, test } from "vitest"
import { config } from "./config.ts"
import { RankingEntity } from "./ranking/ranking.entity.ts"
import { dynamo, go } from "./table.ts"

const get = (client: DynamoDBClient, Key: Record<string, { S: string }>) =>
  client.send(new GetItemCommand({ TableName: config().table, Key }))

test("a table that nobody reaches is an outage of storage", async () => {
  const nowhere = new DynamoDBClient({ endpoint: "http://127.0.0.1:9", maxAttempts: 1 })
  await expect(go(get(nowhere, { pk: { S: "a" }, sk: { S: "b" } }))).rejects.toMatchObject({
    kind: "database",
    reason: "table.failed",
    retryAfterSeconds: 5,
  })
})

test("a connection that is cut off is an outage of storage", async () => {
  const server = createServer((socket) => socket.destroy())
  await once(server.listen(0, "127.0.0.1"), "listening")
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  const cut = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, maxAttempts: 1 })
  await expect(go(get(cut, { pk: { S: "a" }, sk: { S: "b" } }))).rejects.toMatchObject({ kind: "database" })
})

test("a mistake in our own code is not mistaken for one", async () => {
  const broken = Promise.reject(new TypeError("x is not a function"))
  await expect(go(broken)).rejects.toThrow(TypeError)
})

test("nor is a request that the table refuses as malformed", async () => {
  await expect(go(get(dynamo, { wrong: { S: "a" } }))).rejects.toMatchObject({ name: "ValidationException" })
})

test("nor is a value that an entity does not take", async () => {
  // @ts-expect-error -- what a bug would hand over
  const refused = go(RankingEntity.put({ sport: 7 }).go())
  await expect(refused).rejects.not.toMatchObject({ kind: "database" })
})
