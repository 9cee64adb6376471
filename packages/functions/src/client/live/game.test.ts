import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { aBroker, aChange, aConfig, aGame, anEvent, aPage } from "../../testing/live.ts"
import { createChannel } from "./channel.ts"
import { followGame } from "./game.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test("a game is told as it is pushed, what happened in it once and in order, whichever way it was learned", async () => {
  const [page, broker] = [aPage(), aBroker()]
  const channel = createChannel({
    loadConfig: async () => aConfig(),
    loadMqtt: broker.loadMqtt,
    visibility: page.visibility,
  })
  const [scores, told] = [[] as (number | null)[], [] as number[]]
  const { id } = aGame()
  const game = followGame({
    channel,
    id,
    after: 4,
    load: async (after) => [5, 6, 7, 8].filter((seq) => seq > after).map(anEvent),
    onChange: ({ home }) => scores.push(home.score),
    onEvents: (events) => told.push(...events.map(({ seq }) => seq)),
  })
  await vi.advanceTimersByTimeAsync(0)
  const push = (version: number, seq: number, events: number[]) =>
    broker.tell(`game/${id}`, { changes: [aChange({ version, seq }, seq)], events: events.map(anEvent) })
  push(2, 5, [5])
  push(2, 5, [5])
  push(4, 7, [7])
  game.heard(8)
  await vi.advanceTimersByTimeAsync(0)
  expect([scores, told]).toEqual([
    [5, 7],
    [5, 6, 7, 8],
  ])
  game.stop()
  push(9, 9, [9])
  expect([told.length, vi.getTimerCount(), broker.alive()]).toEqual([4, 0, 0])
})
