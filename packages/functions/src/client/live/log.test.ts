import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { anEvent } from "../../testing/live.ts"
import { followLog } from "./log.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A log of `length` events that is followed from `after` on. */
function followed(length: number, after = 0) {
  const hub = { length, isDown: false, asked: [] as number[] }
  const told: number[] = []
  const log = followLog({
    after,
    load: async (from) => {
      hub.asked.push(from)
      if (hub.isDown) throw new Error("no network")
      return Array.from({ length: hub.length }, (_, n) => anEvent(n + 1)).filter(({ seq }) => seq > from)
    },
    deliver: (events) => told.push(...events.map(({ seq }) => seq)),
  })
  return { hub, told, ...log, settle: () => vi.advanceTimersByTimeAsync(0) }
}

describe("a game's events are told once and in order", () => {
  test("straight from the message where they fit", async () => {
    const { hub, told, heard } = followed(0, 4)
    heard(5, [anEvent(5)])
    heard(7, [anEvent(7), anEvent(6)])
    heard(7, [anEvent(6), anEvent(7)])
    expect([told, hub.asked]).toEqual([[5, 6, 7], []])
  })

  test("from the log where a message was lost", async () => {
    const { hub, told, heard, settle } = followed(9, 4)
    heard(9, [anEvent(8), anEvent(9)])
    await settle()
    expect([told, hub.asked]).toEqual([[5, 6, 7, 8, 9], [4]])
  })

  test("after an hour of sleep, all of them", async () => {
    const { told, heard, settle } = followed(120, 4)
    heard(120)
    await settle()
    expect(told).toEqual(Array.from({ length: 116 }, (_, n) => n + 5))
  })

  test("when messages come while the log is read", async () => {
    const { told, heard, settle } = followed(6, 4)
    heard(6)
    heard(5, [anEvent(5)])
    heard(7, [anEvent(7)])
    await settle()
    heard(7, [anEvent(7)])
    expect(told).toEqual([5, 6, 7])
  })
})

describe("a hole that cannot be filled", () => {
  test("because an edge has an older answer is tried again five seconds later", async () => {
    const { hub, told, heard, settle } = followed(4, 4)
    heard(6)
    await settle()
    hub.length = 6
    await vi.advanceTimersByTimeAsync(5_000)
    expect([told, hub.asked]).toEqual([
      [5, 6],
      [4, 4],
    ])
  })

  test("because the network is away is tried until it is back, or nobody listens any more", async () => {
    const { hub, told, heard, stop } = followed(6, 4)
    hub.isDown = true
    heard(6)
    await vi.advanceTimersByTimeAsync(11_000)
    expect(hub.asked).toHaveLength(3)
    hub.isDown = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).toEqual([5, 6])
    heard(9)
    stop()
    heard(10, [anEvent(7)])
    expect(vi.getTimerCount()).toBe(0)
    expect(told).toEqual([5, 6])
  })
})
