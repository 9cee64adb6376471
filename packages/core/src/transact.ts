import {
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb"
import { marshall } from "@aws-sdk/util-dynamodb"
import * as v from "valibot"
import { backoff } from "./batch.ts"
import { config } from "./config.ts"
import { AppError } from "./error.ts"
import { dynamo, translate } from "./table.ts"

/** What ElectroDB's `.params()` returns for one write, with or without a condition; as much of it as is needed. */
const condition = {
  ConditionExpression: v.optional(v.string()),
  ExpressionAttributeNames: v.optional(v.record(v.string(), v.string())),
  ExpressionAttributeValues: v.optional(v.record(v.string(), v.unknown())),
}
const PutParams = v.object({ Item: v.record(v.string(), v.unknown()), ...condition })
const KeyParams = v.object({ Key: v.record(v.string(), v.unknown()), ...condition })
const UpdateParams = v.object({ ...KeyParams.entries, UpdateExpression: v.string() })

const ATTEMPTS = 8

/** What is written at once: parameters as ElectroDB makes them. */
export type Writes = { put?: readonly object[]; update?: readonly object[]; remove?: readonly object[] }

/**
 * Writes all of it or nothing. Throws `conflict` when a condition does not hold; what only met another transaction on the
 * same item is tried again. At most 100 items, each costs twice what it would alone.
 */
export async function writeTogether(
  { put = [], update = [], remove = [] }: Writes,
  pause = backoff,
): Promise<void> {
  const TransactItems = [...put.map(asPut), ...update.map(asUpdate), ...remove.map(asDelete)]
  for (let attempt = 1; ; attempt++) {
    try {
      await dynamo.send(new TransactWriteItemsCommand({ TransactItems }))
      return
    } catch (thrown) {
      if (!hasMetAnother(thrown)) throw refused(thrown)
      if (attempt === ATTEMPTS) throw busy(thrown)
      await pause(attempt)
    }
  }
}

/** Puts all of these items or none; see `writeTogether`. */
export function putTogether(puts: readonly object[]): Promise<void> {
  return writeTogether({ put: puts })
}

/** Whether nothing but another transaction stood in the way. */
export function hasMetAnother(thrown: unknown): boolean {
  if (!(thrown instanceof TransactionCanceledException)) return false
  const codes = (thrown.CancellationReasons ?? []).map(({ Code = "None" }) => Code)
  return codes.includes("TransactionConflict") && !codes.includes("ConditionalCheckFailed")
}

/** A cancelled transaction that no condition stopped was wrong in itself: a bug of ours, passed on as it is. */
function refused(thrown: unknown): unknown {
  if (!(thrown instanceof TransactionCanceledException)) return translate(thrown)
  const reasons = thrown.CancellationReasons ?? []
  return reasons.some(({ Code }) => Code === "ConditionalCheckFailed") ? translate(thrown) : thrown
}

function busy(cause: unknown): AppError {
  return new AppError("database", "table.contended", "Storage is busy, try again", {
    retryAfterSeconds: 1,
    cause,
  })
}

function asPut(params: object): TransactWriteItem {
  const { Item, ...rest } = v.parse(PutParams, params)
  return { Put: { ...conditionOf(rest), Item: marshall(Item, { removeUndefinedValues: true }) } }
}

function asUpdate(params: object): TransactWriteItem {
  const { Key, UpdateExpression, ...rest } = v.parse(UpdateParams, params)
  return { Update: { ...conditionOf(rest), Key: marshall(Key), UpdateExpression } }
}

function asDelete(params: object): TransactWriteItem {
  const { Key, ...rest } = v.parse(KeyParams, params)
  return { Delete: { ...conditionOf(rest), Key: marshall(Key) } }
}

type Condition = v.InferOutput<v.ObjectSchema<typeof condition, undefined>>

function conditionOf(given: Condition) {
  const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues: values } = given
  return {
    TableName: config().table,
    ...(ConditionExpression !== undefined && { ConditionExpression }),
    ...(ExpressionAttributeNames && { ExpressionAttributeNames }),
    ...(values && { ExpressionAttributeValues: marshall(values, { removeUndefinedValues: true }) }),
  }
}
