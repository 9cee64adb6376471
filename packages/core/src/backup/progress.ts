import {
  type AttributeValue,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { dynamo, go } from "../table.ts"
import type { Raw } from "./line.ts"

/** How far a restore is, kept in the table that is filled: it is there exactly as long as the table is not complete. */
export type Progress = {
  backup: string
  /** Items that end until then (seconds) are left out: TTL would take them while they are compared. */
  endsAfter: number
  done: ReadonlySet<string>
}

const Key = { pk: { S: "RESTORE" }, sk: { S: "RESTORE" } }

/** 1 consistent GetItem. */
export async function progressIn(table: string): Promise<Progress | undefined> {
  const command = new GetItemCommand({ TableName: table, Key, ConsistentRead: true })
  const { Item } = await go(dynamo.send(command))
  return Item && serialize(Item)
}

/** 1 PutItem. */
export async function begin(table: string, backup: string, endsAfter: number): Promise<Progress> {
  const Item: Raw = {
    ...Key,
    Type: { S: "Restore" },
    backup: { S: backup },
    endsAfter: { N: String(endsAfter) },
  }
  await go(dynamo.send(new PutItemCommand({ TableName: table, Item })))
  return { backup, endsAfter, done: new Set() }
}

/** 1 UpdateItem; a part noted twice is noted once. */
export async function noteDone(table: string, part: string): Promise<void> {
  const command = new UpdateItemCommand({
    TableName: table,
    Key,
    UpdateExpression: "ADD done :part",
    ExpressionAttributeValues: { ":part": { SS: [part] } },
  })
  await go(dynamo.send(command))
}

/** 1 DeleteItem. */
export async function end(table: string): Promise<void> {
  await go(dynamo.send(new DeleteItemCommand({ TableName: table, Key })))
}

function serialize(item: Record<string, AttributeValue>): Progress {
  return {
    backup: item["backup"]?.S ?? "",
    endsAfter: Number(item["endsAfter"]?.N ?? 0),
    done: new Set(item["done"]?.SS),
  }
}
