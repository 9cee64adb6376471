import fc from "fast-check"
import stringWidth from "string-width"
import { describe, expect, test } from "vitest"
import { nastyText } from "../../testing/twin-facts.ts"
import { clip, document, left, plain, right, spread, WIDTH, wrap } from "./layout.ts"
import { age, clockTime, longDay, shortDay, stamp } from "./time.ts"

describe("any text", () => {
  test("fills its columns exactly, whatever letters it is made of", () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 1, max: WIDTH }), (text, width) => {
        expect(stringWidth(left(text, width))).toBe(width)
        expect(stringWidth(right(text, width))).toBe(width)
        expect(stringWidth(clip(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })

  test("wraps into lines that fit", () => {
    fc.assert(
      fc.property(nastyText, fc.integer({ min: 5, max: WIDTH }), (text, width) => {
        for (const line of wrap(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })

  test("has no character left that moves a terminal's cursor or turns its direction", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u)
        expect(plain(text).isWellFormed()).toBe(true)
      }),
    )
  })
})

test("what is cut off ends in an ellipsis and never in half a letter", () => {
  expect(clip("North Carolina", 8)).toBe("North C…")
  expect(clip("日本大学", 5)).toBe("日本…")
  expect(clip("👨‍👩‍👧👨‍👩‍👧", 3)).toBe("👨‍👩‍👧…")
})

test("a line with two ends is as wide as the page", () => {
  expect(spread("a", "b")).toHaveLength(WIDTH)
  expect(stringWidth(spread("x".repeat(100), "y".repeat(100)))).toBe(WIDTH)
})

test("a document ends in one newline and has no blanks at line ends", () => {
  expect(document(["a  ", "", "", "", "b", "", ""])).toBe("a\n\nb\n")
})

test("times are Eastern, in winter and in summer", () => {
  expect(clockTime("2026-11-21T17:00:00.000Z")).toBe("12:00 PM")
  expect(clockTime("2026-07-21T16:00:00.000Z")).toBe("12:00 PM")
  expect(stamp("2026-11-21T18:00:00.000Z")).toBe("Nov 21, 1:00 PM EST")
  expect([longDay("2026-11-21"), shortDay("2026-11-21")]).toEqual([
    "Saturday, November 21, 2026",
    "Sat Nov 21",
  ])
})

test.each([
  [20, "just now"],
  [59 * 60, "59 min ago"],
  [3 * 3_600 + 59, "3 h ago"],
  [72 * 3_600, "3 days ago"],
])("%i seconds are %s", (seconds, words) => {
  const now = Date.parse("2026-11-21T18:00:00.000Z")
  expect(age(new Date(now - seconds * 1_000).toISOString(), now)).toBe(words)
})
