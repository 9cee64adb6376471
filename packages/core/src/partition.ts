import { QueryCommand } from "@aws-sdk/client-dynamodb"
import { unmarshall } from "@aws-sdk/util-dynamodb"
import { config } from "./config.ts"
import { dynamo, go } from "./table.ts"

/** Items of one partition as stored; each entity's `parse` picks its own by `Type`. */
export type RawItems = { Items: Record<string, unknown>[] }

/**
 * Everything under one pk in a single Query (a game with its detail and corrections), which ElectroDB
 * could only do with its own key prefixes. Costs the size of the partition; partitions are pages, < 64 KB.
 */
export async function readPartition(pk: string): Promise<RawItems> {
  const command = new QueryCommand({
    TableName: config().table,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: { ":pk": { S: pk } },
  })
  const { Items } = await go(dynamo.send(command))
  return { Items: (Items ?? []).map((item) => unmarshall(item)) }
}
