import type { ClientConfig } from "@hub/core/realtime/info"
import { describe, expect, test } from "vitest"
import { atRest, backoff, type ChannelEvent, type ChannelState, step, transportOf } from "./channel-state.ts"

const config = (over: Partial<ClientConfig> = {}): ClientConfig => ({
  version: 1,
  transport: "push",
  pollSeconds: 10,
  safetySeconds: 45,
  level: 0,
  realtime: { url: "wss://broker/mqtt", topics: "hub/p/public" },
  ...over,
})
const wanted = { type: "wanted", is: true } as const
const configured = (over?: Partial<ClientConfig>) => ({ type: "configured", config: config(over) }) as const

/** Where a channel stands after these events, and all that had to be done on the way. */
function after(...events: ChannelEvent[]) {
  const done: string[] = []
  const state = events.reduce<ChannelState>((known, event) => {
    const next = step(known, event, 0)
    done.push(...next.effects.map((effect) => (effect.do === "retry" ? `retry ${effect.ms}` : effect.do)))
    return next.state
  }, atRest)
  return { link: state.link, transport: transportOf(state), done }
}

describe("a channel", () => {
  test("connects when somebody listens and the config says push, in whatever order both are learned", () => {
    expect(after(wanted, configured())).toMatchObject({ link: "connecting", done: ["connect"] })
    expect(after(configured(), wanted)).toMatchObject({ link: "connecting", done: ["connect"] })
  })

  test("never connects for nobody, for polls, or without a broker", () => {
    expect(after(configured()).done).toEqual([])
    expect(after(wanted, configured({ transport: "poll" })).done).toEqual([])
    expect(after(wanted, configured({ realtime: null })).done).toEqual([])
  })

  test("pushes from the moment its subscription holds, and asks once for what came before", () => {
    const open = after(wanted, configured(), { type: "granted" })
    expect(open).toEqual({ link: "open", transport: "push", done: ["connect", "catch-up"] })
  })

  test("falls back to polls when the broker goes, at once, and comes back with pauses that grow", () => {
    const down = after(wanted, configured(), { type: "granted" }, { type: "closed" })
    expect(down).toMatchObject({ link: "waiting", transport: "poll" })
    expect(down.done.slice(2)).toEqual(["retry 500", "catch-up"])
    const stillDown = after(wanted, configured(), { type: "closed" }, { type: "retry" }, { type: "closed" })
    expect(stillDown.done).toEqual(["connect", "retry 500", "connect", "retry 1000"])
    const back = after(wanted, configured(), { type: "closed" }, { type: "retry" }, { type: "granted" })
    expect(back).toMatchObject({ transport: "push" })
  })

  test("is cut when the tab is hidden, and connected with a question when it is seen again", () => {
    const hidden = after(wanted, configured(), { type: "granted" }, { type: "visible", is: false })
    expect(hidden).toMatchObject({ link: "none", done: ["connect", "catch-up", "disconnect"] })
    const seen = after(wanted, configured(), { type: "visible", is: false }, { type: "visible", is: true })
    expect(seen.done).toEqual(["connect", "disconnect", "connect", "catch-up"])
  })

  test("is cut when the last listener goes, and a retry that fires then does nothing", () => {
    const gone = after(
      wanted,
      configured(),
      { type: "closed" },
      { type: "wanted", is: false },
      { type: "retry" },
    )
    expect(gone).toMatchObject({ link: "none", done: ["connect", "retry 500", "disconnect"] })
  })

  test("does not trust its connection after the laptop slept", () => {
    const woke = after(wanted, configured(), { type: "granted" }, { type: "woke" })
    expect(woke).toMatchObject({ link: "connecting" })
    expect(woke.done.slice(2)).toEqual(["disconnect", "connect", "catch-up"])
  })

  test("asks after a sleep where it only polls", () => {
    expect(after(wanted, configured({ transport: "poll" }), { type: "woke" }).done).toEqual(["catch-up"])
  })

  test("goes over to polls while it is open when the config says so", () => {
    const degraded = after(wanted, configured(), { type: "granted" }, configured({ transport: "poll" }))
    expect(degraded).toMatchObject({ link: "none", transport: "poll" })
  })

  test("goes over to another broker when the config names one", () => {
    const moved = configured({ realtime: { url: "wss://other/mqtt", topics: "hub/p/public" } })
    const there = after(wanted, configured(), { type: "granted" }, moved)
    expect(there).toMatchObject({ link: "connecting" })
    expect(there.done.slice(2)).toEqual(["disconnect", "connect"])
  })

  test("that is told the same config again stays as it is", () => {
    expect(after(wanted, configured(), { type: "granted" }, configured()).done).toEqual([
      "connect",
      "catch-up",
    ])
  })
})

test("pauses are 1, 2, 4 … 60 seconds, each shortened by up to a half", () => {
  expect([1, 2, 3, 7, 20].map((tries) => backoff(tries, 0.9999) / 1000).map(Math.round)).toEqual([
    1, 2, 4, 60, 60,
  ])
  expect(backoff(3, 0)).toBe(2_000)
})
