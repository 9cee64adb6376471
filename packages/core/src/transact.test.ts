import { TransactionCanceledException } from "@aws-sdk/client-dynamodb"
import { expect, test } from "vitest"
import { hasMetAnother } from "./transact.ts"

function cancelled(...codes: string[]) {
  const CancellationReasons = codes.map((Code) => ({ Code }))
  return new TransactionCanceledException({ message: "cancelled", $metadata: {}, CancellationReasons })
}

test.each([
  ["another transaction", cancelled("None", "TransactionConflict"), true],
  ["a condition as well", cancelled("ConditionalCheckFailed", "TransactionConflict"), false],
  ["a condition", cancelled("ConditionalCheckFailed"), false],
  ["something else", new Error("TransactionConflict"), false],
])("a write that met %s is tried again: %s", (_name, thrown, again) => {
  expect(hasMetAnother(thrown)).toBe(again)
})
