import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { calendarFeed } from "../view/feeds.ts"
import { Game } from "./index.ts"

const now = "2026-11-21T12:00:00.000Z"

test("a game that moves is stored with its next revision, one that is scored in is not", async () => {
  const id = `g-${crypto.randomUUID().slice(0, 8)}`
  const say = async (over: Partial<Game.FeedGame>) =>
    (await Game.save({ feed: aFeedGame({ id, ...over }), ourId: "152", now })).game.revision
  expect(await say({})).toBe(0)
  expect(await say({ startsAt: "2026-11-21T20:30:00.000Z" })).toBe(1)
  expect(await say({ startsAt: "2026-11-21T20:30:00.000Z", status: "live" })).toBe(2)
  const scored = { startsAt: "2026-11-21T20:30:00.000Z", status: "live", home: aSide({ score: 7 }) } as const
  expect(await say(scored)).toBe(2)
  expect(await Game.get(id)).toMatchObject({ revision: 2, home: { score: 7 } })
})

test("a year of games for a calendar is two Queries, however many there are", async () => {
  const unique = crypto.randomUUID().slice(0, 8)
  const day = (n: number) => new Date(Date.parse(now) + n * 86_400_000).toISOString()
  const feeds = Array.from({ length: 60 }, (_, n) =>
    aFeedGame({ id: `c-${unique}-${n}`, startsAt: day(n - 30), gameDay: day(n - 30).slice(0, 10) }),
  )
  await Game.saveAll({ sport: "football", feeds, ourId: "152", now })
  const { value, capacity } = await measure(() => calendarFeed(now))
  const ours = value.games.filter(({ id }) => id.startsWith(`c-${unique}`))
  expect(ours).toHaveLength(60)
  expect(capacity).toMatchObject({ calls: 2, write: 0 })
  expect(capacity.read).toBeLessThanOrEqual(value.games.length * 0.25 + 6)
})
