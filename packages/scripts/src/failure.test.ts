import { AppError } from "@hub/core/error"
import { expect, test } from "vitest"
import { failureText } from "./failure.ts"

test("who runs a verb reads what storage said", () => {
  const cause = new Error("Cannot do operations on a non-existent table")
  const failed = new AppError("database", "table.failed", "Storage did not answer", { cause })
  expect(failureText(failed)).toBe("Storage did not answer: Cannot do operations on a non-existent table")
})

test("what has no cause, or none with words, says what there is", () => {
  expect(failureText(new Error("no such file"))).toBe("no such file")
  const nameless = Object.assign(new Error(""), { name: "UnknownOperationException" })
  expect(failureText(new Error("It failed", { cause: nameless }))).toBe(
    "It failed: UnknownOperationException",
  )
})
