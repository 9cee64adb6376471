import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { factsOf, numbered } from "../game/event.ts"
import type { FeedGame, Info } from "../game/info.ts"
import { reconcile } from "../game/reconcile.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { LiveMessage } from "./info.ts"
import { LARGEST, messagesOf, type SavedGame, sizeOf } from "./messages.ts"

const now = "2026-11-21T18:00:00.000Z"
const live = aFeedGame({
  status: "live",
  period: 2,
  clock: "4:12",
  statusDetail: "4:12 - 2nd",
  home: aSide({ score: 14, linescores: [7, 7] }),
  situation: { down: 3, distance: 4, lastPlay: "Pass complete for 11 yards" },
})

/** The game before and after a feed said something more. */
function saved(over: Partial<FeedGame>, id = live.id): SavedGame {
  const before = { ...reconcile(undefined, { ...live, id }, "152", now).game, version: 3, seq: 5 }
  const { game, corrections } = reconcile(before, { ...live, id, ...over }, "152", now)
  const events = numbered(game, 5, factsOf(before, game, corrections, now), now)
  const after: Info = { ...game, version: 4, seq: 5 + events.length }
  return { game: after, before, changed: true, events }
}
const topics = (...games: SavedGame[]) => messagesOf(games, now).map(({ topic }) => topic)

describe("what listeners are told", () => {
  test("a score: everybody in short, those on the game's page with what happened", () => {
    const messages = messagesOf([saved({ home: aSide({ score: 21 }) })], now)
    expect(messages.map(({ topic }) => topic)).toEqual(["live", `game/${live.id}`])
    const [everybody, page] = messages.map(({ message }) => v.parse(LiveMessage, message))
    expect(everybody).toMatchObject({ v: 1, at: now, changes: [{ version: 4, seq: 6, home: { score: 21 } }] })
    expect(everybody?.events).toBeUndefined()
    expect(page?.events).toMatchObject([{ seq: 6, type: "game.score" }])
  })

  test("a clock that ticks, and a play that the log does not tell of: nobody", () => {
    expect(topics(saved({ clock: "4:02", statusDetail: "4:02 - 2nd" }))).toEqual([])
    expect(topics(saved({ situation: { down: 4, distance: 1 } }))).toEqual([])
  })

  test("an unchanged game, or one of next month: nobody", () => {
    expect(topics({ ...saved({ home: aSide({ score: 21 }) }), changed: false })).toEqual([])
    const far = saved({ home: aSide({ score: 21 }) })
    expect(topics({ ...far, game: { ...far.game, startsAt: "2026-12-21T18:00:00.000Z" } })).toEqual([])
  })

  test("games that change together come together, in messages that stay below 5 KB", () => {
    const many = Array.from({ length: 20 }, (_, n) => saved({ home: aSide({ score: 21 }) }, `4010001${n}`))
    const messages = messagesOf(many, now).filter(({ topic }) => topic === "live")
    expect(messages.length).toBeGreaterThan(1)
    expect(messages.length).toBeLessThan(10)
    for (const { message } of messages) expect(sizeOf(message)).toBeLessThan(LARGEST)
    const ids = messages.flatMap(({ message }) => v.parse(LiveMessage, message).changes.map(({ id }) => id))
    expect(ids).toEqual(many.map(({ game }) => game.id))
  })

  test("events that do not fit are left to the log", () => {
    const long = saved({ home: aSide({ score: 21 }), situation: { lastPlay: "x".repeat(3000) } })
    const [, page] = messagesOf([long], now)
    expect(v.parse(LiveMessage, page?.message).events).toBeUndefined()
  })
})
