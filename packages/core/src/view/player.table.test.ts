import { beforeAll, describe, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Game } from "../game/index.ts"
import { Player } from "../player/index.ts"
import { Snapshot } from "../snapshot/index.ts"
import { PlayerStat } from "../stat/index.ts"
import { Team } from "../team/index.ts"
import { aFeedTeam } from "../testing/feeds.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { snapshotText } from "../testing/snapshots.ts"
import { View } from "./index.ts"
import { player, players } from "./player.ts"

const now = "2026-11-21T18:00:00.000Z"
const source = { name: "ESPN", fetchedAt: now }
const sport = "softball"

function feedPlayer(playerId: string): Parameters<typeof Player.saveRoster>[0]["players"][number] {
  const names = { fullName: `Player ${playerId}`, firstName: "Player", lastName: playerId }
  const job = {
    jersey: playerId,
    position: "P",
    positionName: "Pitcher",
    unit: null,
    year: "SR",
    yearName: "Senior",
  }
  const body = {
    heightInches: 70,
    height: `5' 10"`,
    weightPounds: null,
    hometown: "Apex, NC",
    photoUrl: null,
  }
  return { playerId, teamId: "152", ...names, ...job, ...body, source }
}

function line(playerId: string, playerName = `Player ${playerId}`) {
  const where = {
    sport,
    teamId: "152",
    season: 2026,
    gameId: "soft1",
    gameDay: "2026-03-01",
    opponent: "Duke",
  }
  return { ...where, playerId, playerName, tables: { pitching: { IP: "7.0", K: "11" } } }
}

beforeAll(async () => {
  await Team.save({ sport, season: 2026, ranking: null, feed: aFeedTeam({ teamId: "152" }), now })
  const away = aSide({ teamId: "150", name: "Duke", score: 1 })
  const home = aSide({ score: 3, winner: true })
  const played = { gameDay: "2026-03-01", startsAt: "2026-03-01T18:00:00.000Z", status: "final" as const }
  const feed = aFeedGame({ id: "soft1", sport, ...played, home, away })
  await Game.saveAll({ sport, feeds: [feed], ourId: "152", now })
  const listed = Array.from({ length: 30 }, (_, index) => feedPlayer(String(index + 1)))
  await Player.saveRoster({ sport, teamId: "152", season: 2026, players: listed, now })
  const lines = [line("1"), line("77", "Left Team")]
  await PlayerStat.saveGame({ sport, teamId: "152", season: 2026, gameId: "soft1", lines })
})

describe("the pages of a team's players", () => {
  test("are all made from four reads, and each is then one GetItem of half a unit", async () => {
    const made = await measure(() => players("softball-152", now))
    expect(made.value).toHaveLength(31)
    expect(made.capacity.calls).toBe(4)

    const changed = await View.publish(["team/softball-152/players"], now, { asOf: now, stale: false })
    expect(changed).toHaveLength(31)
    const read = await measure(() => Snapshot.read("player/softball-1"))
    expect(read.capacity).toMatchObject({ calls: 1, read: 0.5 })
    expect(JSON.parse(await snapshotText("player/softball-1"))).toMatchObject({
      data: {
        listed: true,
        season: { headline: { words: "Strikeouts" }, log: [{ letter: "W", us: 3, them: 1 }] },
      },
    })
  })

  test("published again without news, none is written", async () => {
    await View.publish(["team/softball-152/players"], now, { asOf: now, stale: false })
    const again = await measure(() =>
      View.publish(["team/softball-152/players"], now, { asOf: now, stale: false }),
    )
    expect(again.value).toEqual([])
    expect(again.capacity.write).toBe(0)
  })
})

test("someone whom a box score names and the roster does not has a page with the name and the games", async () => {
  expect(await player("softball-77", now)).toMatchObject({
    listed: false,
    player: { id: "softball-77", fullName: "Left Team", position: null },
    team: { id: "softball-152" },
    season: { log: [{ gameId: "soft1" }] },
  })
})

test("a player without a box score has a page without numbers", async () => {
  const one = await measure(() => player("softball-2", now))
  expect(one.value).toMatchObject({
    player: { jersey: "2" },
    season: { headline: null, tables: [], log: [] },
  })
  expect(one.capacity.calls).toBe(4)
})

test("nobody is not found", async () => {
  await expect(player("softball-404", now)).rejects.toMatchObject({
    kind: "not_found",
    reason: "player.not_found",
  })
})
