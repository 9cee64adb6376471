import { Game } from "@hub/core/game"
import { aFeedGame, aSide } from "@hub/core/testing/games"
import * as v from "valibot"
import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf } from "../testing/parse.ts"
import { nowMs, seededAt } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

describe("GET /games/:id/events", () => {
  const id = "401000099"
  const sides = (score: number) => ({
    home: aSide({ score }),
    away: aSide({ teamId: "150", name: "Visitors", abbreviation: "VIS", score: 0 }),
  })
  const Events = v.object({ data: v.array(Game.GameEvent), next: v.nullable(v.string()) })
  const events = async (query = "") => v.parse(Events, (await call(`/games/${id}/events${query}`)).json)

  beforeAll(async () => {
    for (const score of [0, 7, 14, 21]) {
      const feed = aFeedGame({
        id,
        status: "live",
        period: 1,
        startsAt: "2025-11-21T17:00:00.000Z",
        ...sides(score),
      })
      await Game.save({ feed, ourId: "152", now: seededAt })
    }
  })

  test("200: all of them in order, one Query", async () => {
    const answer = await call(`/games/${id}/events`)
    expect(v.parse(Events, answer.json).data.map(({ seq, type }) => [seq, type])).toEqual([
      [1, "game.score"],
      [2, "game.lead"],
      [3, "game.score"],
      [4, "game.score"],
    ])
    expect(answer.headers.get("server-timing")).toContain('desc="1 call"')
    expect(answer.headers.get("cache-control")).toContain("s-maxage=5")
  })

  test("200: what comes after an event that is known, in pages that go on from it", async () => {
    expect((await events("?after=2")).data.map(({ seq }) => seq)).toEqual([3, 4])
    const first = await events("?after=1&limit=1")
    const second = await events(`?after=1&limit=2&cursor=${first.next}`)
    expect([...first.data, ...second.data].map(({ seq }) => seq)).toEqual([2, 3, 4])
  })

  test("200: nothing for a game without events, or beyond the last one", async () => {
    expect((await events("?after=4")).data).toEqual([])
    expect((await call("/games/999/events")).status).toBe(200)
  })

  test.each(["?after=-1", "?after=x", "?limit=0", "?limit=201", "?cursor=x", "?seq=1"])(
    "400: %s",
    async (query) => {
      expect(problemOf(await call(`/games/${id}/events${query}`)).status).toBe(400)
    },
  )
})
