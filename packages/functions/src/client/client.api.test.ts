import { beforeAll, describe, expect, test, vi } from "vitest"
import { createApp } from "../api/index.ts"
import { nowMs, publishFootball, seededAt, seedFootball } from "../testing/seed.ts"
import { createSportsHubApi } from "./create.ts"
import { createPages } from "./pages.ts"
import type { Game, NewsUpdate } from "./types.ts"

const app = createApp({ now: () => nowMs })
const options = {
  baseUrl: "http://hub.example/api/v1",
  fetch: async (input: string | URL | Request, init?: RequestInit) => app.fetch(new Request(input, init)),
  now: () => nowMs,
}
const hub = createSportsHubApi(options)
const pages = createPages(options)

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe("the eleven functions against the real API", () => {
  test("reads answer with the facts", async () => {
    expect((await hub.getUpcomingGames()).map((game) => game.id)).toEqual(["401000014"])
    expect((await hub.getUpcomingGames({ sport: "football", limit: 1 }))[0]?.status).toBe("scheduled")
    expect((await hub.getLiveScores())[0]?.home.score).toBe(32)
    expect((await hub.getGameDetails("401000013")).detail?.leaders[0]?.name).toBe("Q. Back")
    expect((await hub.getTeamRoster("football-152")).players).toHaveLength(2)
    expect((await hub.getTeamStats("football-152")).season).toBe(2026)
    expect(await hub.getLatestNews(3)).toHaveLength(3)
    expect((await hub.getNewsArticle("wolfpack-news-n1")).headline).toBe("Headline 1")
  })

  test("a profile asks to sign in", async () => {
    await expect(hub.getUserProfile()).rejects.toMatchObject({ code: "AUTH_REQUIRED", status: 401 })
    await expect(hub.updateUserProfile({ bio: "x", version: 1 })).rejects.toMatchObject({
      code: "AUTH_REQUIRED",
    })
  })

  test("what does not exist is a ProblemError that can be found in the logs", async () => {
    await expect(hub.getGameDetails("nope/../x")).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
      status: 400,
    })
    await expect(hub.getNewsArticle("x-1")).rejects.toMatchObject({
      code: "NOT_FOUND",
      correlationId: expect.any(String),
    })
  })

  test("subscriptions call back with what is there now", async () => {
    const heard = Promise.withResolvers<Game[]>()
    const stop = hub.subscribeToLiveScores(heard.resolve, heard.reject)
    expect((await heard.promise)[0]?.id).toBe("401000013")
    stop()
    const news = vi.fn<(update: NewsUpdate) => void>()
    const stopNews = hub.subscribeToNewsUpdates(news)
    await vi.waitFor(() => expect(news).toHaveBeenCalledOnce())
    expect(news.mock.lastCall?.[0].headlines).toHaveLength(10)
    expect(news.mock.lastCall?.[0].articles).toEqual([])
    stopNews()
  })
})

describe("pages", () => {
  test("each carries its age and source", async () => {
    const mark = { asOf: seededAt, stale: false, source: "ESPN", etag: expect.stringMatching(/^W\//) }
    expect(await pages.home()).toMatchObject({ ...mark, data: { live: [{ id: "401000013" }] } })
    expect(await pages.scoreboard("2026-11-21")).toMatchObject({ ...mark, data: { day: "2026-11-21" } })
    expect(await pages.liveGames()).toMatchObject(mark)
    expect(await pages.game("401000013")).toMatchObject(mark)
    expect(await pages.teams()).toMatchObject({ ...mark, next: null })
    expect(await pages.team("football-152")).toMatchObject(mark)
    expect(await pages.roster("football-152")).toMatchObject(mark)
    expect(await pages.schedule("football-152")).toMatchObject(mark)
    expect(await pages.stats("football-152")).toMatchObject(mark)
    expect(await pages.teamStandings("football-152")).toMatchObject(mark)
    expect(await pages.standings("football")).toMatchObject(mark)
    expect(await pages.rankings("football")).toMatchObject(mark)
    expect(await pages.player("football-410")).toMatchObject(mark)
    expect(await pages.news({ limit: 2 })).toMatchObject({ ...mark, next: expect.any(String) })
    expect((await pages.sources()).data).toHaveLength(1)
  })

  test("a list goes on from its cursor", async () => {
    const first = await pages.games({ sport: "football", limit: 10 })
    const second = await pages.games({
      sport: "football",
      limit: 10,
      ...(first.next && { cursor: first.next }),
    })
    expect([first.data.length, second.data.length, second.next]).toEqual([10, 4, null])
  })

  test("another season is asked for by its year", async () => {
    expect((await pages.schedule("football-152", 1999)).data.games).toEqual([])
  })
})
