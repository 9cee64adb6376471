import fc from "fast-check"
import { expect, test } from "vitest"
import { openCursor, signCursor } from "./page.ts"

test("any table cursor comes back as it went out", () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.string()), (raw, scope) => {
      expect(openCursor(signCursor(raw, scope), scope)).toBe(raw)
    }),
  )
})

test("the order of filters does not matter, their values do", () => {
  const cursor = signCursor("raw", { sport: "football", status: "final" })
  expect(openCursor(cursor, { status: "final", sport: "football" })).toBe("raw")
  expect(() => openCursor(cursor, { status: "live", sport: "football" })).toThrow(
    "is not a cursor of this list",
  )
})

test("nothing that we did not sign is opened", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => openCursor(text, {})).toThrow("is not a cursor of this list")
    }),
  )
})

test("while a key is changed what the older one signed is opened, afterwards not", () => {
  const [older, newer] = ["an older key, an older key", "a newer key, a newer key"]
  const cursor = signCursor("raw", {}, older)
  expect(openCursor(cursor, {}, [newer, older])).toBe("raw")
  expect(() => openCursor(cursor, {}, [newer])).toThrow("is not a cursor of this list")
})
