import { expect, test } from "vitest"
import { dash, dotted } from "./text.ts"

test("a hyphen between figures becomes an en dash, one between words stays", () => {
  expect(dash("10-4-2")).toBe("10–4–2")
  expect(dash("Carter-Finley")).toBe("Carter-Finley")
})

test("only parts that exist are joined", () => {
  expect(dotted(["ACCN", null, "", undefined, false, "Raleigh"])).toBe("ACCN · Raleigh")
  expect(dotted([])).toBe("")
})
