import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest"
import { aBroker, aConfig, aPage } from "../../testing/live.ts"
import { createServerLevel } from "../server-level.ts"
import { createChannel } from "./channel.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page that listens, a hub whose level a test sets, and answers to polls that say it. */
async function stage() {
  const hub = {
    level: 0 as 0 | 1 | 2,
    transport: "poll" as "poll" | "push",
    edgeKeeps: undefined as 0 | undefined,
    asked: 0,
    second: 10,
  }
  const [page, broker, levels] = [aPage(), aBroker(), createServerLevel()]
  const channel = createChannel({
    loadConfig: async () => {
      hub.asked += 1
      return aConfig({
        transport: hub.transport,
        level: hub.edgeKeeps ?? hub.level,
        pollSeconds: 10 + hub.level,
      })
    },
    loadMqtt: broker.loadMqtt,
    visibility: page.visibility,
    levels,
    random: () => 0.5,
  })
  onTestFinished(channel.listen(["live"], {}))
  await vi.advanceTimersByTimeAsync(0)
  const answer = async () => {
    hub.second += 1
    const date = `Sat, 21 Nov 2026 18:00:${hub.second} GMT`
    levels.note(new Headers({ date, "x-hub-config": `${hub.level} ${hub.transport}` }))
    await vi.advanceTimersByTimeAsync(0)
  }
  /** As pages of live games do, every ten seconds. */
  const poll = async () => {
    await vi.advanceTimersByTimeAsync(10_000)
    await answer()
  }
  return { hub, page, channel, answer, poll }
}

test("at a steady level that polls confirm the config is asked for once an hour", async () => {
  const { hub, poll } = await stage()
  for (let n = 0; n < 45; n++) {
    await poll()
    await vi.advanceTimersByTimeAsync(50_000)
  }
  expect(hub.asked).toBe(1)
  await vi.advanceTimersByTimeAsync(15 * 60_000)
  expect(hub.asked).toBe(2)
})

test("where nobody polls it is asked for every ten minutes", async () => {
  const { hub } = await stage()
  await vi.advanceTimersByTimeAsync(30 * 60_000)
  expect(hub.asked).toBe(4)
})

test("a new level is followed with the next answer that says it, up and down", async () => {
  const { hub, channel, poll } = await stage()
  hub.level = 2
  await poll()
  expect([hub.asked, channel.level(), channel.pollMs(10_000)]).toEqual([2, 2, 12_000])
  hub.level = 0
  await poll()
  expect([hub.asked, channel.level(), channel.pollMs(10_000)]).toEqual([3, 0, 10_000])
})

test("many answers in one second that say another level ask for the config once", async () => {
  const { hub, answer } = await stage()
  Object.assign(hub, { level: 1, edgeKeeps: 0 })
  for (let n = 0; n < 20; n++) await answer()
  expect(hub.asked).toBe(2)
})

test("while an edge still has the old config, each poll asks once more until it is there", async () => {
  const { hub, channel, poll } = await stage()
  Object.assign(hub, { level: 1, edgeKeeps: 0 })
  await poll()
  await poll()
  expect([hub.asked, channel.level()]).toEqual([3, 0])
  hub.edgeKeeps = undefined
  await poll()
  await poll()
  expect([hub.asked, channel.level()]).toEqual([4, 1])
})

test("that scores are pushed from now on is followed in the same way", async () => {
  const { hub, poll } = await stage()
  hub.transport = "push"
  await poll()
  await poll()
  expect(hub.asked).toBe(2)
})
