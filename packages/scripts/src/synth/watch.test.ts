import { describe, expect, test } from "vitest"
import { watchFailures } from "./watch.ts"

const never = () => new Promise<never>(() => undefined)

describe("watchFailures", () => {
  test("hands over what the program returns", async () => {
    const watch = watchFailures(1_000, () => [])
    expect(await watch.until(async () => 7)).toEqual({ value: 7, errors: [] })
  })

  test("a program that throws is one sentence", async () => {
    const watch = watchFailures(1_000, () => [])
    const { errors } = await watch.until(() => Promise.reject(new Error("No handler\n")))
    expect(errors).toEqual(["No handler"])
  })

  test("a program that never resolves is stopped, with the names of what is missing", async () => {
    const watch = watchFailures(100, () => ["DataTable", "ApiRole"])
    const { errors } = await watch.until(never)
    expect(errors).toEqual(["Nothing happened for 0.1 s; never resolved: DataTable, ApiRole"])
  })
})
