import { expect, test } from "vitest"
import {
  familyOf,
  ordinal,
  overtime,
  periodHead,
  periodWords,
  regulation,
  sportCode,
  sportName,
  sportShort,
} from "./sport.ts"

test("a family is read off the sport's id, known or not", () => {
  expect(["football", "mens-basketball", "womens-soccer", "mens-lacrosse", "rifle"].map(familyOf)).toEqual([
    "football",
    "basketball",
    "soccer",
    "lacrosse",
    "other",
  ])
})

test("names carry their apostrophe, short ones fit a column", () => {
  expect(sportName("womens-basketball")).toBe("Women's Basketball")
  expect(sportName("football")).toBe("Football")
  expect(sportShort("mens-soccer")).toBe("M Soccer")
  expect(sportShort("womens-soccer")).toBe("W Soccer")
})

test("men play halves, women quarters", () => {
  expect([regulation("mens-basketball"), regulation("womens-basketball")]).toEqual([2, 4])
  expect([periodWords("mens-basketball", 2), periodWords("womens-basketball", 2)]).toEqual([
    "2nd half",
    "2nd quarter",
  ])
})

test.each([
  ["football", 4, "4"],
  ["football", 5, "OT"],
  ["football", 11, "7OT"],
  ["mens-basketball", 3, "OT"],
  ["baseball", 12, "12"],
  ["volleyball", 5, "5"],
])("period %s %i is headed %s", (sport, period, head) => {
  expect(periodHead(sport, period)).toBe(head)
})

test("extra innings and fifth sets are no overtimes", () => {
  expect([overtime("softball", 9), overtime("volleyball", 6), overtime("mens-soccer", 3)]).toEqual([
    null,
    null,
    "OT",
  ])
})

test("a sport the hub does not know has parts, as many as there are", () => {
  expect([periodWords("rifle", 2), periodHead("rifle", 7)]).toEqual(["Part 2", "7"])
})

test("periods in words", () => {
  expect(periodWords("football", 6)).toBe("2nd overtime")
  expect(periodWords("football", 5)).toBe("Overtime")
  expect(periodWords("baseball", 12)).toBe("12th inning")
  expect(periodWords("volleyball", 3)).toBe("Set 3")
})

test("ordinals", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map(ordinal)).toEqual([
    "1st",
    "2nd",
    "3rd",
    "4th",
    "11th",
    "12th",
    "13th",
    "21st",
    "112th",
  ])
})

test.each([
  ["football", "FB"],
  ["mens-basketball", "MBB"],
  ["womens-soccer", "WSOC"],
  ["baseball", "BSB"],
  ["curling", "CUR"],
])("%s is %s in a cell", (sport, code) => {
  expect(sportCode(sport)).toBe(code)
})
