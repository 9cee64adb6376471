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
  const load = vi.fn(async () => [])
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
