import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Game } from "../game/index.ts"
import { News } from "../news/index.ts"
import { Team } from "../team/index.ts"
import { aFeedTeam } from "../testing/feeds.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { searchIndex } from "./search.ts"

const now = "2026-11-21T18:00:00.000Z"

test("the index names teams, games with their result, and headlines, in one read each and one a team", async () => {
  await Team.save({ sport: "volleyball", season: 2026, ranking: null, feed: aFeedTeam({ teamId: "9" }), now })
  const away = aSide({
    teamId: "8",
    name: "Duke Blue Devils",
    location: "Duke",
    abbreviation: "DUKE",
    score: 1,
  })
  const home = aSide({ teamId: "9", score: 3, winner: true })
  const ended = aFeedGame({ id: "v1", sport: "volleyball", status: "final", home, away })
  const ahead = aFeedGame({
    id: "v2",
    sport: "volleyball",
    home: away,
    away: home,
    gameDay: "2026-11-28",
    startsAt: "2026-11-28T18:00:00.000Z",
  })
  await Game.saveAll({ sport: "volleyball", feeds: [ended, ahead], ourId: "9", now })
  const source = { name: "ESPN", fetchedAt: now }
  const words = { headline: "Pack sweeps Duke", description: null, imageUrl: null, byline: null }
  await News.save({
    headlines: [
      {
        id: "n1",
        slug: "pack-n1",
        sport: "volleyball",
        publishedAt: now,
        link: "https://example.org/1",
        ...words,
        source,
      },
    ],
    now,
  })
  const { value, capacity } = await measure(() => searchIndex(now))
  expect(value.teams).toContainEqual({ id: "volleyball-9", name: "Volleyball", record: null })
  expect(value.games).toContainEqual({
    id: "v1",
    team: "volleyball-9",
    opponent: "Duke",
    short: "DUKE",
    day: "2026-11-21",
    place: "home",
    result: "W 3-1",
  })
  expect(value.games).toContainEqual(expect.objectContaining({ id: "v2", place: "away", result: null }))
  expect(value.news).toContainEqual({
    title: "Pack sweeps Duke",
    link: "https://example.org/1",
    sport: "volleyball",
    at: now,
  })
  expect(capacity.calls).toBe(3 + value.teams.length)
})
