import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb"
import { expect, inject, test } from "vitest"
import { sweep } from "./sweeper.ts"
import { createTable } from "./table.ts"

const now = Date.UTC(2026, 10, 21, 17)

test("only what has expired is deleted, items without index keys included", async () => {
  const client = new DynamoDBClient({ endpoint: inject("tableUrl") })
  const TableName = `sweep-${crypto.randomUUID()}`
  await createTable(client, TableName)
  const put = (pk: string, more: Record<string, { N: string } | { S: string }>) =>
    client.send(new PutItemCommand({ TableName, Item: { pk: { S: pk }, sk: { S: "x" }, ...more } }))
  const seconds = now / 1000
  await put("expired", { expireAt: { N: String(seconds - 1) } })
  await put("indexed", { expireAt: { N: String(seconds - 1) }, gsi1pk: { S: "a" }, gsi1sk: { S: "b" } })
  await put("later", { expireAt: { N: String(seconds + 1) } })
  await put("forever", {})

  expect(await sweep(client, TableName, now)).toBe(2)
  const left = await Promise.all(
    ["expired", "indexed", "later", "forever"].map(async (pk) => {
      const Key = { pk: { S: pk }, sk: { S: "x" } }
      return (await client.send(new GetItemCommand({ TableName, Key }))).Item?.["pk"]?.S
    }),
  )
  expect(left).toEqual([undefined, undefined, "later", "forever"])
  expect(await sweep(client, TableName, now)).toBe(0)
})
