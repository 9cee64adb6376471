import { randomUUID } from "node:crypto"
import { DeleteTableCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams"
import { afterAll, expect, inject, test } from "vitest"
import { openStream } from "./stream-reader.ts"
import { createTable } from "./table.ts"

const client = new DynamoDBClient({})
const streams = new DynamoDBStreamsClient({ endpoint: inject("tableUrl") })
const [table, other] = [`quiet-${randomUUID()}`, `busy-${randomUUID()}`]
await Promise.all([table, other].map((name) => createTable(client, name)))
afterAll(() =>
  Promise.all([table, other].map((name) => client.send(new DeleteTableCommand({ TableName: name })))),
)

function put(name: string, pk: string) {
  return client.send(new PutItemCommand({ TableName: name, Item: { pk: { S: pk }, sk: { S: "-" } } }))
}

test("what is written is read once and in order, also where other tables were written before", async () => {
  const read = await openStream(streams, table)
  const keys = async () => (await read()).map(({ dynamodb }) => dynamodb?.Keys?.["pk"]?.S)
  await Promise.all([1, 2, 3].map((n) => put(other, `other-${n}`)))
  expect(await keys()).toEqual([])
  await put(table, "a")
  await put(table, "b")
  expect([...(await keys()), ...(await keys())]).toEqual(["a", "b"])
  await put(other, "other-4")
  await put(table, "c")
  expect([...(await keys()), ...(await keys())]).toEqual(["c"])
})

test("what was written before it was opened is nobody's news", async () => {
  await put(table, "before")
  const read = await openStream(streams, table)
  expect(await read()).toEqual([])
})
