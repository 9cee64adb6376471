import { expect, test } from "vitest"
import type { Standing } from "../../lib/types.ts"
import { makeGame } from "../../testing/game.ts"
import { previewOf } from "./preview.ts"

function row(teamId: string, change: Partial<Standing> = {}): Standing {
  return {
    teamId,
    group: "ACC",
    position: 1,
    name: teamId,
    abbreviation: null,
    logoUrl: null,
    conferenceWins: 3,
    conferenceLosses: 1,
    wins: 6,
    losses: 2,
    ties: null,
    streak: "W2",
    gamesBehind: null,
    pointsFor: 240,
    pointsAgainst: 100,
    source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
    sport: "football",
    season: 2026,
    updatedAt: "2026-11-21T12:00:00.000Z",
    ...change,
  }
}

test("both rows of the table, away and home where they stand on the page", () => {
  const rows = previewOf(makeGame(), [
    row("152"),
    row("150", { wins: 4, losses: 4, streak: "L1", pointsFor: 80 }),
  ])
  expect(rows.map(({ label, away, home }) => [label, away, home])).toEqual([
    ["Record", "4–4", "6–2"],
    ["Conference", "3–1", "3–1"],
    ["Streak", "L1", "W2"],
    ["Points a game", "10.0", "30.0"],
    ["Points allowed", "12.5", "12.5"],
  ])
})

test("what one of them lacks is left out, and so is a team before its first game", () => {
  const fresh = row("150", { wins: 0, losses: 0, streak: null, conferenceWins: null })
  expect(previewOf(makeGame(), [row("152"), fresh]).map(({ label }) => label)).toEqual(["Record"])
})

test("a guest from another conference is compared with nobody", () => {
  expect(previewOf(makeGame(), [row("152")])).toEqual([])
})
