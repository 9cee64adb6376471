import { describe, expect, test } from "vitest"
import type { Home } from "../../lib/types.ts"
import { makeGame } from "../../testing/game.ts"
import { frontPage } from "./front-page.ts"

const live = makeGame({ id: "live", status: "live" })
const tonight = makeGame({ id: "tonight" })
const saturday = makeGame({ id: "saturday" })
const won = makeGame({ id: "won", status: "final" })
const home = (change: Partial<Home>): Home => ({
  live: [],
  today: [],
  next: [],
  latest: [],
  headlines: [],
  ...change,
})

describe("the lead", () => {
  test("is live before anything else", () => {
    expect(frontPage(home({ live: [live], today: [live, tonight], latest: [won] })).lead).toBe(live)
  })

  test("is in play rather than delayed", () => {
    const delayed = makeGame({ id: "delayed", status: "delayed" })
    const front = frontPage(home({ live: [delayed, live] }))
    expect([front.lead, front.live]).toEqual([live, [delayed]])
  })

  test("is a favourite's game before another in play, but not a delayed one", () => {
    const favourite = makeGame({ id: "favourite", status: "live", sport: "volleyball" })
    const delayed = makeGame({ id: "delayed", status: "delayed", sport: "volleyball" })
    const front = frontPage(home({ live: [live, delayed, favourite] }), ["volleyball-152"])
    expect([front.lead, ...front.live].map((game) => game?.id)).toEqual(["favourite", "live", "delayed"])
  })

  test("else the next to start, else the latest result, else nothing", () => {
    expect(frontPage(home({ today: [tonight], next: [saturday], latest: [won] })).lead).toBe(tonight)
    expect(frontPage(home({ next: [saturday], latest: [won] })).lead).toBe(saturday)
    expect(frontPage(home({ latest: [won] })).lead).toBe(won)
    expect(frontPage(home({})).lead).toBeNull()
  })

  test("is not a game that was called off", () => {
    const off = makeGame({ id: "off", status: "postponed" })
    expect(frontPage(home({ today: [off], next: [saturday] })).lead).toBe(saturday)
  })
})

test("every game is on the page once: the API lists a live game and today's result twice", () => {
  const front = frontPage(
    home({ live: [live], today: [live, won, tonight], next: [saturday], latest: [won] }),
  )
  const ids = [front.lead, ...front.live, ...front.today, ...front.next, ...front.latest].map(
    (game) => game?.id,
  )
  expect(ids).toEqual(["live", "tonight", "saturday", "won"])
})
