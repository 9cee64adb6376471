import { describe, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { Game } from "./index.ts"

const now = "2026-11-21T20:00:00.000Z"
const ourId = "152"

/** Games of one test: fresh ids and an opponent of its own, so that tests share a table without meeting. */
function fresh() {
  const unique = crypto.randomUUID().slice(0, 8)
  const opponent = aSide({ teamId: unique, name: `Opponent ${unique}` })
  const feed = (over: Partial<Game.FeedGame> = {}) =>
    aFeedGame({ id: `g-${unique}`, away: opponent, ...over })
  return {
    unique,
    opponent,
    feed,
    save: (over: Partial<Game.FeedGame> = {}) => Game.save({ feed: feed(over), ourId, now }),
  }
}

describe("saving", () => {
  test("an unchanged game is read and not written", async () => {
    const { save } = fresh()
    await save()
    const { value, capacity } = await measure(() => save())
    expect(value.changed).toBe(false)
    expect(capacity).toMatchObject({ calls: 1, read: 1, write: 0 })
  })

  test("a first save costs one conditional write: the item and the three indexes it stands in", async () => {
    const { save } = fresh()
    const { value, capacity } = await measure(() => save())
    expect(value).toMatchObject({ changed: true, before: undefined })
    expect(capacity.calls).toBe(2)
    expect(capacity.write).toBeLessThanOrEqual(8)
  })

  test("two writers at once lose nothing: both facts are in the game", async () => {
    const { save, unique } = fresh()
    await save()
    await Promise.all([
      save({ status: "live", home: aSide({ score: 7 }) }),
      save({ status: "live", attendance: 57_583, home: aSide({ score: 7 }) }),
    ])
    expect(await Game.get(`g-${unique}`)).toMatchObject({
      status: "live",
      attendance: 57_583,
      home: { score: 7 },
    })
  })

  test("a correction after final is kept in the game's log and shown on its page", async () => {
    const { save, opponent, unique } = fresh()
    await save({ status: "final", away: { ...opponent, score: 24 }, home: aSide({ score: 31 }) })
    await save({ status: "final", away: { ...opponent, score: 23 }, home: aSide({ score: 31 }) })
    const { value: page, capacity } = await measure(() => Game.page(`g-${unique}`))
    expect(page.corrections).toMatchObject([{ field: "away.score", before: "24", after: "23", at: now }])
    expect(page.game).toMatchObject({ corrections: 1, away: { score: 23 } })
    expect(capacity).toMatchObject({ calls: 1, write: 0 })
  })

  test("a box score is written once and read with its game in one Query", async () => {
    const { save, unique } = fresh()
    await save()
    const detail: Game.Detail = {
      gameId: `g-${unique}`,
      scoring: [],
      leaders: [],
      box: [],
      comparison: [{ name: "yards", label: "Yards", home: "1", away: "2" }],
      officials: [],
      weather: null,
      attendance: null,
      source: { name: "ESPN", fetchedAt: now },
    }
    expect(await Game.saveDetail({ detail, now })).toBe(true)
    expect(await Game.saveDetail({ detail, now })).toBe(false)
    const { value, capacity } = await measure(() => Game.page(`g-${unique}`))
    expect(value.detail?.comparison).toHaveLength(1)
    expect(capacity.calls).toBe(1)
  })
})

describe("reading", () => {
  test("an unknown id is not_found, a malformed one is input", async () => {
    await expect(Game.get("g-unknown")).rejects.toMatchObject({ kind: "not_found", reason: "game.not_found" })
    expect(() => Game.get("no spaces")).toThrow(expect.objectContaining({ kind: "input" }))
  })

  test("a game by id is one GetItem of half a unit", async () => {
    const { save, unique } = fresh()
    await save()
    const { capacity } = await measure(() => Game.get(`g-${unique}`))
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
  })

  test("a game stands in the live index only while it is under way", async () => {
    const { save, unique } = fresh()
    const isLive = async () => (await Game.live()).some((game) => game.id === `g-${unique}`)
    await save()
    expect(await isLive()).toBe(false)
    await save({ status: "live" })
    expect(await isLive()).toBe(true)
    await save({ status: "delayed" })
    expect(await isLive()).toBe(true)
    await save({ status: "final" })
    expect(await isLive()).toBe(false)
  })

  test("every filter is one Query", async () => {
    const { save, unique } = fresh()
    await save()
    const filters = [
      { sport: "football" },
      { opponent: `football-${unique}` },
      { team: "football-152" },
      {},
      { from: "2026-11-21", to: "2026-11-21" },
    ] as const
    for (const filter of filters) {
      const { value, capacity } = await measure(() => Game.list({ ...filter, limit: 50 }))
      expect(value.items.map((game) => game.id)).toContain(`g-${unique}`)
      expect(capacity.calls).toBe(1)
    }
  })

  test("a page costs what it returns, however many games there are", async () => {
    const { feed, unique } = fresh()
    const many = Array.from({ length: 120 }, (_, n) =>
      feed({
        id: `g-${unique}-${n}`,
        startsAt: `2026-0${1 + (n % 8)}-15T17:00:00.000Z`,
        gameDay: `2026-0${1 + (n % 8)}-15`,
      }),
    )
    await Game.saveAll({ sport: "football", feeds: many, ourId, now })
    const { value, capacity } = await measure(() => Game.list({ limit: 2 }))
    expect(value.items).toHaveLength(2)
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
  })

  test("pages by cursor return every game once, in order", async () => {
    const { feed, unique } = fresh()
    for (const n of [1, 2, 3, 4, 5]) {
      const startsAt = `2026-10-0${n}T17:00:00.000Z`
      await Game.save({ feed: { ...feed(), id: `g-${unique}-${n}`, startsAt }, ourId, now })
    }
    const first = await Game.list({ opponent: `football-${unique}`, limit: 2, sort: "-startsAt" })
    const second = await Game.list({
      opponent: `football-${unique}`,
      limit: 2,
      sort: "-startsAt",
      cursor: first.cursor ?? "",
    })
    const third = await Game.list({
      opponent: `football-${unique}`,
      limit: 2,
      sort: "-startsAt",
      cursor: second.cursor ?? "",
    })
    const ids = [first, second, third].flatMap((page) => page.items.map((game) => game.id.at(-1)))
    expect(ids).toEqual(["5", "4", "3", "2", "1"])
    expect(third.cursor).toBeNull()
  })

  test("an Eastern day holds the games fans call that day's", async () => {
    const { feed, unique } = fresh()
    await Game.save({
      feed: { ...feed(), startsAt: "2026-03-16T00:30:00.000Z", gameDay: "2026-03-15" },
      ourId,
      now,
    })
    const day = await Game.list({ opponent: `football-${unique}`, from: "2026-03-15", to: "2026-03-15" })
    expect(day.items).toHaveLength(1)
  })

  test("days in the wrong order are refused by name", async () => {
    await expect(Game.list({ from: "2026-11-22", to: "2026-11-21" })).rejects.toMatchObject({
      kind: "input",
      reason: "games.range",
    })
  })
})
