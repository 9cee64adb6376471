import { expect, test } from "vitest"
import type { Detail } from "../game/info.ts"
import { linesOf } from "./lines.ts"

const table = (
  teamId: string,
  name: string,
  labels: string[],
  rows: [string | null, string, string[]][],
) => ({
  teamId,
  name,
  labels,
  rows: rows.map(([playerId, who, values]) => ({ playerId, name: who, starter: true, values })),
})

const detail: Detail = {
  gameId: "g",
  scoring: [],
  leaders: [],
  comparison: [],
  officials: [],
  weather: null,
  attendance: null,
  source: { name: "ESPN", fetchedAt: "2026-11-21T20:00:00.000Z" },
  box: [
    table("152", "passing", ["YDS", "TD"], [["1", "Ann", ["285", "2"]]]),
    table(
      "152",
      "rushing",
      ["CAR", "YDS"],
      [
        ["1", "Ann", ["3", "-4"]],
        ["2", "Ben", ["12", "60"]],
        [null, "Team", ["1", "-2"]],
      ],
    ),
    table("150", "rushing", ["CAR", "YDS"], [["9", "Cal", ["20", "90"]]]),
  ],
}

test("a player who passes and runs has one line with both tables", () => {
  expect(linesOf(detail, "152")).toEqual([
    {
      playerId: "1",
      playerName: "Ann",
      tables: { passing: { YDS: "285", TD: "2" }, rushing: { CAR: "3", YDS: "-4" } },
    },
    { playerId: "2", playerName: "Ben", tables: { rushing: { CAR: "12", YDS: "60" } } },
  ])
})

test("the other team's players and rows without a player are left out", () => {
  expect(linesOf(detail, "150").map((line) => line.playerId)).toEqual(["9"])
})
