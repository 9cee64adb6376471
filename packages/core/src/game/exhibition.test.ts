import { expect, test } from "vitest"
import { countedFirst, isExhibition } from "./exhibition.ts"

const season = { notes: ["ACC Men's Basketball Tournament"] }
const shown = { notes: ["Exhibition: replay of Nov 28, 2020"] }

test("a game is an exhibition where a note begins with the word", () => {
  expect([{ notes: ["Exhibition"] }, shown].every(isExhibition)).toBe(true)
  expect([{ notes: [] }, season, { notes: ["After an exhibition"] }].some(isExhibition)).toBe(false)
})

test("exhibitions are left out beside games that count, and kept where there is nothing else", () => {
  expect(countedFirst([shown, season, shown])).toEqual([season])
  expect(countedFirst([shown])).toEqual([shown])
  expect(countedFirst([])).toEqual([])
})
