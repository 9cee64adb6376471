import { ScanCommand, type ScanCommandOutput } from "@aws-sdk/client-dynamodb"
import { config } from "@hub/core/config"
import { dynamo } from "@hub/core/table"

/** What AWS would bill as stored: names and values of all items as JSON, a little more than they are. */
export async function tableBytes(): Promise<number> {
  const total = { bytes: 0 }
  let from: ScanCommandOutput["LastEvaluatedKey"]
  do {
    const page = await dynamo.send(
      new ScanCommand({ TableName: config().table, ...(from && { ExclusiveStartKey: from }) }),
    )
    total.bytes += Buffer.byteLength(JSON.stringify(page.Items))
    from = page.LastEvaluatedKey
  } while (from)
  return total.bytes
}
