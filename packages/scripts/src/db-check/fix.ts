import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import { AppError } from "@hub/core/error"
import type { Fix } from "@hub/core/integrity"
import { dynamo, go } from "@hub/core/table"
import { writeOf } from "../migrate/change.ts"

/** One write on condition that all is as it was found; false where somebody changed it meanwhile. */
export async function applyFix(table: string, fix: Fix): Promise<boolean> {
  try {
    await go(write(table, fix))
    return true
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "conflict") return false
    throw thrown
  }
}

function write(TableName: string, fix: Fix): Promise<unknown> {
  if (fix.kind === "delete") return dynamo.send(new DeleteItemCommand({ TableName, Key: marshall(fix.key) }))
  if (fix.kind === "put") {
    const Item = marshall(fix.item, { removeUndefinedValues: true })
    const ConditionExpression = "attribute_not_exists(pk)"
    return dynamo.send(new PutItemCommand({ TableName, Item, ConditionExpression }))
  }
  const { ExpressionAttributeValues, ...change } = writeOf(fix.was, fix.now, Object.keys(fix.was))
  const values = marshall(ExpressionAttributeValues, { removeUndefinedValues: true })
  return dynamo.send(
    new UpdateItemCommand({
      TableName,
      Key: marshall(fix.key),
      ...change,
      ExpressionAttributeValues: values,
    }),
  )
}
