import { expect, test } from "vitest"
import { teamEntries } from "./sitemap-entries.ts"

const at = "2026-11-21T18:00:00.000Z"
const pages: Record<string, unknown> = {
  teams: [
    { id: "football-152", updatedAt: at },
    { id: "baseball-95", updatedAt: at },
  ],
  "team/football-152/schedule": { games: [{ id: "1", updatedAt: at }] },
  "team/football-152/roster": { players: [{ id: "football-9", updatedAt: at }] },
  "team/baseball-95/schedule": { games: [{ id: "2", updatedAt: at }] },
  "team/baseball-95/roster": { players: [{ id: "baseball-7", updatedAt: at }] },
}

/** Reads of what is stored, but for some. */
const without =
  (...missing: string[]) =>
  async (key: string) => {
    if (missing.includes(key)) throw new Error("not now")
    return JSON.stringify({ data: pages[key] })
  }

const paths = async (...missing: string[]) => {
  const { entries, failed } = await teamEntries(without(...missing))
  return [failed, ...entries.map(({ path }) => path)]
}

test("every team, game and player is named", async () => {
  expect(await paths()).toEqual([
    0,
    "/teams/football-152",
    "/games/1",
    "/players/football-9",
    "/teams/baseball-95",
    "/games/2",
    "/players/baseball-7",
  ])
})

test("a roster that cannot be read takes nothing but itself away", async () => {
  expect(await paths("team/football-152/roster")).toEqual([
    1,
    "/teams/football-152",
    "/games/1",
    "/teams/baseball-95",
    "/games/2",
    "/players/baseball-7",
  ])
})

test("without the teams there is none of theirs, and that is counted", async () => {
  expect(await paths("teams")).toEqual([1])
})
