import { describe, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { Game } from "./index.ts"

const began = Date.parse("2026-11-21T17:30:00.000Z")

/** A game of its own for every test, which a feed speaks of at moments 10 s apart. */
function fresh() {
  const id = `g-${crypto.randomUUID().slice(0, 8)}`
  const opponent = aSide({ teamId: id, name: `Opponent ${id}` })
  const clock = { ms: began }
  const says = (status: Game.GameStatus, home: number, away: number, over: Partial<Game.FeedGame> = {}) => {
    clock.ms += 10_000
    const sides = { home: aSide({ score: home }), away: { ...opponent, score: away } }
    const feed = aFeedGame({ id, status, period: 1, ...sides, ...over })
    return Game.save({ feed, ourId: "152", now: new Date(clock.ms).toISOString() })
  }
  const log = async (after = 0) => (await Game.events({ id, after })).items
  const told = async (after = 0) => (await log(after)).map(({ seq, type }) => `${seq} ${type.slice(5)}`)
  return { id, says, log, told, clock }
}

describe("a game's log", () => {
  test("tells the game in order, each entry with the score of its moment", async () => {
    const { says, log, told } = fresh()
    await says("scheduled", 0, 0)
    await says("live", 0, 0)
    await says("live", 7, 0)
    await says("live", 7, 0, { period: 2 })
    await says("final", 7, 10, { period: 4 })
    expect(await told()).toEqual(["1 live", "2 score", "3 lead", "4 period", "5 score", "6 lead", "7 final"])
    expect((await log()).map(({ home, away }) => `${home.score}-${away.score}`)).toEqual([
      "0-0",
      "7-0",
      "7-0",
      "7-0",
      "7-10",
      "7-10",
      "7-10",
    ])
  })

  test("is read from a cursor on in one Query, and in pages", async () => {
    const { id, says, told } = fresh()
    await says("scheduled", 0, 0)
    await says("live", 0, 0)
    for (const score of [7, 14, 21]) await says("live", score, 0)
    const { value, capacity } = await measure(() => told(3))
    expect(value).toEqual(["4 score", "5 score"])
    expect(capacity).toMatchObject({ calls: 1, write: 0 })
    expect(capacity.read).toBeLessThanOrEqual(1)
    const first = await Game.events({ id, limit: 2 })
    const rest = await Game.events({ id, limit: 200, cursor: first.cursor ?? "" })
    expect([first.items.length, rest.items.map(({ seq }) => seq)]).toEqual([2, [3, 4, 5]])
  })

  test("does not make a page of its game dearer", async () => {
    const { id, says } = fresh()
    await says("live", 0, 0)
    for (let score = 1; score <= 40; score++) await says("live", score, 0)
    const { capacity } = await measure(() => Game.page(id))
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
  })

  test("counts on with the game, whose version rises with every write and whose seq is the log's last", async () => {
    const { says, clock } = fresh()
    await says("live", 0, 0)
    clock.ms += 10_000
    expect((await says("live", 0, 0, { clock: "9:00" })).game).toMatchObject({ version: 2, seq: 0 })
    expect(await says("live", 0, 0, { clock: "8:50" })).toMatchObject({ changed: false, events: [] })
    expect((await says("live", 7, 0, { clock: "8:00" })).game).toMatchObject({ version: 3, seq: 2 })
    expect(await says("live", 7, 0, { clock: "8:00" })).toMatchObject({ changed: false, events: [] })
  })

  test("gets each event once when two runs save the same answer at once", async () => {
    const { says, told } = fresh()
    await says("live", 0, 0)
    const both = await Promise.all([says("live", 7, 0), says("live", 7, 0)])
    expect(await told()).toEqual(["1 score", "2 lead"])
    expect(both.map(({ events }) => events.length).toSorted((a, b) => a - b)).toEqual([0, 2])
  })

  test("keeps every event when two runs save different answers at once", async () => {
    const { id, says, log } = fresh()
    await says("live", 0, 0)
    await Promise.all([says("live", 7, 0), says("live", 7, 3)])
    const events = await log()
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    const [last, game] = [events.at(-1), await Game.get(id)]
    expect(game.seq).toBe(events.length)
    expect([last?.home.score, last?.away.score]).toEqual([game.home.score, game.away.score])
  })

  test("tells a correction after the end with what was, and keeps it in the game's own list as well", async () => {
    const { id, says, log } = fresh()
    await says("live", 7, 0)
    await says("final", 7, 0)
    await says("final", 6, 0)
    expect(await log(1)).toMatchObject([
      { seq: 2, type: "game.corrected", correction: { field: "home.score", before: "7", after: "6" } },
    ])
    expect((await Game.page(id)).corrections).toHaveLength(1)
  })

  test("an entry costs its game's put twice and a unit more; a clock's move costs the put alone", async () => {
    const { says, clock } = fresh()
    await says("live", 0, 0, { clock: "9:00" })
    clock.ms += 10_000
    const tick = await measure(() => says("live", 0, 0, { clock: "8:50" }))
    const score = await measure(() => says("live", 3, 0, { clock: "8:40" }))
    expect(tick.capacity.write).toBeLessThanOrEqual(10)
    expect(score.capacity.write).toBeLessThanOrEqual(24)
  })
})

describe("a source that flaps between before, during and after", () => {
  test("moves the game forward once and tells each step once", async () => {
    const { says, told } = fresh()
    await says("scheduled", 0, 0)
    await says("live", 0, 0)
    await says("scheduled", 0, 0)
    await says("live", 7, 0)
    await says("scheduled", 0, 0)
    await says("live", 7, 0)
    await says("final", 7, 0)
    await says("live", 7, 0)
    await says("final", 7, 0)
    expect(await told()).toEqual(["1 live", "2 score", "3 lead", "4 final"])
  })

  test("an old answer between two new ones takes no score back and tells none twice", async () => {
    const { says, told } = fresh()
    await says("live", 0, 0, { clock: "9:00" })
    await says("live", 7, 0, { clock: "8:40" })
    await says("live", 0, 0, { clock: "8:50" })
    await says("live", 7, 0, { clock: "8:30" })
    expect(await told()).toEqual(["1 score", "2 lead"])
  })

  test("a score that is taken back is told as such", async () => {
    const { says, log } = fresh()
    await says("live", 0, 0, { clock: "9:00" })
    await says("live", 6, 0, { clock: "8:40" })
    await says("live", 0, 0, { clock: "8:40" })
    expect((await log(2)).map(({ type, points }) => [type, points?.home])).toEqual([
      ["game.score", -6],
      ["game.lead", undefined],
    ])
  })
})

describe("a game's thread", () => {
  test("opens once before the game and locks once after it, and the log says when", async () => {
    const { id, says, told, clock } = fresh()
    await says("scheduled", 0, 0)
    const move = (minutes: number) =>
      Game.moveThread({ id, now: new Date(clock.ms + minutes * 60_000).toISOString() })
    expect(await move(0)).toMatchObject({ type: "game.thread_opened", seq: 1 })
    expect(await move(1)).toBeUndefined()
    await says("live", 0, 0)
    await says("final", 0, 0)
    expect(await move(119)).toBeUndefined()
    expect(await move(121)).toMatchObject({ type: "game.thread_locked" })
    expect(await move(122)).toBeUndefined()
    expect(await told()).toEqual(["1 thread_opened", "2 live", "3 final", "4 thread_locked"])
    expect((await Game.get(id)).thread).toBe("locked")
  })

  test("of a game that is written meanwhile loses nothing: the run that lost comes back", async () => {
    const { id, says, told, clock } = fresh()
    await says("scheduled", 0, 0)
    const now = new Date(clock.ms).toISOString()
    const outcomes = await Promise.allSettled([Game.moveThread({ id, now }), says("live", 0, 0)])
    if (outcomes[0].status === "rejected") await Game.moveThread({ id, now })
    expect((await told()).map((line) => line.slice(2)).sort()).toEqual(["live", "thread_opened"])
  })
})
