import { expect, test } from "vitest"
import type { Family } from "../sport/info.ts"
import { headlineOf } from "./headline.ts"

const line = (category: string, totals: Record<string, number>, games = 10) => ({ category, games, totals })
const passing = line("passing", { YDS: 2500, TD: 20 })
const rushing = line("rushing", { CAR: 60, YDS: 300 }, 11)
const defensive = line("defensive", { TOT: 55, SACKS: 3 })

test.each<[Family, string | null, ReturnType<typeof line>[], string]>([
  ["football", "QB", [rushing, passing], "Passing yards"],
  ["football", "RB", [rushing, line("receiving", { YDS: 80 })], "Rushing yards"],
  ["football", "WR", [rushing, line("receiving", { REC: 40, YDS: 600 })], "Receiving yards"],
  ["football", "CB", [defensive, line("interceptions", { INT: 4 })], "Tackles"],
  ["football", "PK", [line("kicking", { PTS: 90 })], "Points"],
  ["football", "P", [line("punting", { NO: 40, YDS: 1700 })], "Punting yards"],
  ["basketball", "G", [line("players", { MIN: 300, PTS: 200 })], "Points"],
  ["baseball", "SS", [line("batting", { AB: 200, H: 60 })], "Hits"],
  ["softball", "P", [line("batting", { H: 2 }, 12), line("pitching", { K: 150 })], "Strikeouts"],
  ["volleyball", "OH", [line("players", { K: 300, A: 20, D: 200 })], "Kills"],
  ["volleyball", "S", [line("players", { K: 30, A: 900, D: 200 })], "Assists"],
  ["volleyball", "L", [line("players", { K: 3, A: 90, D: 400 })], "Digs"],
  ["soccer", "F", [line("field", { G: 9, A: 4 })], "Goals"],
  ["soccer", "GK", [line("goalkeeping", { SV: 70, GA: 12 })], "Saves"],
])("%s, %s is known by what the position is judged by", (family, position, lines, words) => {
  expect(headlineOf(family, position, lines)?.words).toBe(words)
})

test("a position without numbers of its own yields to the table with the most games", () => {
  expect(headlineOf("football", "WR", [rushing, defensive])).toEqual({
    category: "rushing",
    column: "YDS",
    words: "Rushing yards",
  })
  expect(headlineOf("football", null, [passing, rushing])?.category).toBe("rushing")
})

test("a column of zeros yields to the next telling one", () => {
  expect(headlineOf("soccer", "D", [line("field", { G: 0, A: 0, SH: 6 })])?.words).toBe("Shots")
  expect(headlineOf("soccer", "D", [line("field", { G: 0, A: 0, SH: 0 })])?.words).toBe("Goals")
})

test("a table nobody described is led by its first column; no table, no headline", () => {
  expect(headlineOf("lacrosse", "A", [line("offense", { Z: 1, G: 2 })])).toMatchObject({ column: "G" })
  expect(headlineOf("football", "OL", [])).toBeNull()
  expect(headlineOf("football", "OL", [line("odd", {})])).toBeNull()
})
