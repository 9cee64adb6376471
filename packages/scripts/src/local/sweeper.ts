import { DeleteItemCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb"
import { expiryAttribute } from "./table-definition.ts"

/**
 * Deletes what DynamoDB's time to live would have deleted by `now` (ms) and says how many items that were.
 * DynamoDB Local never expires an item that lacks any index key, and most of ours lack one.
 */
export async function sweep(client: DynamoDBClient, table: string, now: number): Promise<number> {
  const expired = {
    TableName: table,
    ExpressionAttributeNames: { "#at": expiryAttribute },
    ExpressionAttributeValues: { ":now": { N: String(Math.floor(now / 1000)) } },
  }
  const pages = paginateScan(
    { client },
    {
      ...expired,
      FilterExpression: "#at < :now",
      ProjectionExpression: "#pk, #sk",
      ExpressionAttributeNames: { ...expired.ExpressionAttributeNames, "#pk": "pk", "#sk": "sk" },
    },
  )
  let swept = 0
  for await (const page of pages) {
    for (const Key of page.Items ?? []) {
      // The condition keeps an item whose life was prolonged since the scan read it.
      const kept = await client
        .send(new DeleteItemCommand({ ...expired, Key, ConditionExpression: "#at < :now" }))
        .then(() => false, onlyConditionFailed)
      if (!kept) swept += 1
    }
  }
  return swept
}

function onlyConditionFailed(thrown: unknown): true {
  if (thrown instanceof Error && thrown.name === "ConditionalCheckFailedException") return true
  throw thrown
}
