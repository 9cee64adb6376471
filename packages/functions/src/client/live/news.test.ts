import { aCard } from "@hub/core/testing/articles"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { aBroker, aConfig, aPage } from "../../testing/live.ts"
import { createChannel } from "./channel.ts"
import { createNewsUpdates } from "./news.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test("news that are pushed are asked for within ten seconds, once, and the last unsubscribe clears all of it", async () => {
  const [page, broker] = [aPage(), aBroker()]
  const { visibility } = page
  const loadConfig = async () => aConfig()
  const load = vi.fn(async () => ({ articles: [], headlines: [] }))
  const channel = createChannel({ loadConfig, loadMqtt: broker.loadMqtt, visibility })
  const subscribe = createNewsUpdates({ channel, load, intervalMs: 300_000, visibility, random: () => 0.5 })
  const stops = [subscribe(() => undefined), subscribe(() => undefined)]
  await vi.advanceTimersByTimeAsync(0)
  expect(load).toHaveBeenCalledTimes(1)
  broker.tell("news", { changed: 2 })
  broker.tell("news", { changed: 1 })
  await vi.advanceTimersByTimeAsync(4_999)
  expect(load).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(load).toHaveBeenCalledTimes(2)
  broker.tell("news", { changed: 1 })
  for (const stop of [...stops, ...stops]) stop()
  expect([vi.getTimerCount(), page.watched(), broker.alive()]).toEqual([0, 0, 0])
})

test("an article comes with the push, asks for nothing, and outlives a list that the edge kept from before it", async () => {
  vi.setSystemTime("2026-11-21T18:00:00Z")
  const [page, broker] = [aPage(), aBroker()]
  const { visibility } = page
  const [old, fresh] = [
    aCard("old", { publishedAt: "2026-11-20T18:00:00.000Z" }),
    aCard("fresh", { publishedAt: "2026-11-21T18:00:00.000Z" }),
  ]
  const load = vi.fn(async () => ({ articles: [old], headlines: [] }))
  const channel = createChannel({ loadConfig: async () => aConfig(), loadMqtt: broker.loadMqtt, visibility })
  const seen: string[][] = []
  const subscribe = createNewsUpdates({
    channel,
    load,
    intervalMs: 300_000,
    visibility,
    now: () => Date.now(),
  })
  const stop = subscribe(({ articles }) => seen.push(articles.map(({ id }) => id)))
  await vi.advanceTimersByTimeAsync(0)
  broker.tell("news", { changed: 1, articles: [fresh] })
  expect([seen, load.mock.calls.length]).toEqual([[["old"], ["fresh", "old"]], 1])
  await vi.advanceTimersByTimeAsync(300_000)
  expect([seen.at(-1), load.mock.calls.length]).toEqual([["fresh", "old"], 2])
  await vi.advanceTimersByTimeAsync(600_000)
  expect(seen.at(-1)).toEqual(["old"])
  stop()
})
