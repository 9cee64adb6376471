import { type Put, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import * as v from "valibot"
import { config } from "./config.ts"
import { dynamo, go } from "./table.ts"

/** What ElectroDB's `.params()` returns for a put, with or without a condition. */
const PutParams = v.object({
  Item: v.record(v.string(), v.unknown()),
  ConditionExpression: v.optional(v.string()),
  ExpressionAttributeNames: v.optional(v.record(v.string(), v.string())),
  ExpressionAttributeValues: v.optional(v.record(v.string(), v.unknown())),
})

/**
 * Writes all of these items or none. Throws `conflict` when a condition does not hold. At most 100 items; each costs
 * twice what it would alone.
 */
export async function putTogether(puts: readonly object[]): Promise<void> {
  const TransactItems = puts.map((put) => ({ Put: asPut(put) }))
  await go(dynamo.send(new TransactWriteItemsCommand({ TransactItems })))
}

function asPut(params: object): Put {
  const { Item, ExpressionAttributeValues: values, ...condition } = v.parse(PutParams, params)
  return {
    TableName: config().table,
    Item: marshall(Item, { removeUndefinedValues: true }),
    ...(condition.ConditionExpression !== undefined && {
      ConditionExpression: condition.ConditionExpression,
    }),
    ...(condition.ExpressionAttributeNames && {
      ExpressionAttributeNames: condition.ExpressionAttributeNames,
    }),
    ...(values && { ExpressionAttributeValues: marshall(values) }),
  }
}
