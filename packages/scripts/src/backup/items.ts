import { DescribeTableCommand } from "@aws-sdk/client-dynamodb"
import { dynamo, go } from "@hub/core/table"

/** How many items a table has, as AWS counted them up to six hours ago: for a progress bar. */
export async function tableItems(table: string): Promise<number> {
  const { Table } = await go(dynamo.send(new DescribeTableCommand({ TableName: table })))
  return Table?.ItemCount ?? 0
}
