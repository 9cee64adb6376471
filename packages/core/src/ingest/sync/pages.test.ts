import { expect, test } from "vitest"
import type { Info } from "../../game/info.ts"
import { aFeedGame } from "../../testing/games.ts"
import { outdatedBy, pagesOf } from "./schedule.ts"

const now = "2026-11-28T18:00:00.000Z"

function game(id: string, gameDay: string): Info {
  const feed = aFeedGame({ id, gameDay, startsAt: `${gameDay}T17:00:00.000Z` })
  return {
    ...feed,
    teamId: "152",
    opponentId: "150",
    isHomeGame: true,
    tvChannel: null,
    liveStreamUrl: null,
    finalAt: null,
    corrections: 0,
    version: 1,
    seq: 0,
    thread: null,
    createdAt: now,
    updatedAt: now,
  }
}

test("near games put their days and months on the list, each once", () => {
  const pages = pagesOf([game("a", "2026-11-28"), game("b", "2026-12-02"), game("far", "2027-03-01")], now)
  expect(pages.filter((page) => page.startsWith("schedule/"))).toEqual([
    "schedule/2026-11",
    "schedule/2026-12",
  ])
  expect(new Set(pages).size).toBe(pages.length)
})

test("a game that moves to another month outdates both months, and a new one the month it appears in", () => {
  const [moved, added] = [game("moved", "2027-03-01"), game("new", "2027-04-01")]
  const before = { ...moved, gameDay: "2027-02-27" }
  expect(
    outdatedBy(
      [
        { game: moved, before },
        { game: added, before: undefined },
      ],
      [],
    ),
  ).toEqual([
    "schedule/2027-03",
    "schedule/2027-02",
    "game/moved",
    "scoreboard/2027-03-01",
    "scoreboard/2027-02-27",
    "schedule/2027-04",
  ])
})

test("what is published in the same run is not dropped", () => {
  const one = game("a", "2026-11-28")
  const published = ["schedule/2026-11", "scoreboard/2026-11-28", "game/a"]
  expect(outdatedBy([{ game: one, before: one }], published)).toEqual([])
})
