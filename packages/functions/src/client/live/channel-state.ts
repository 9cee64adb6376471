import type { ClientConfig } from "@hub/core/realtime/info"

/** `none`: not wanted; `waiting`: broken, tried again in a while; `open`: everything that is pushed arrives. */
export type Link = "none" | "connecting" | "open" | "waiting"

export type ChannelState = {
  /** Whether anybody listens to something that may change soon. */
  wanted: boolean
  visible: boolean
  config: ClientConfig | undefined
  link: Link
  /** Failed attempts in a row. */
  tries: number
}

export type ChannelEvent =
  | { type: "wanted" | "visible"; is: boolean }
  | { type: "configured"; config: ClientConfig }
  | { type: "woke" | "granted" | "closed" | "retry" }

/** What has to be done after a step. `catch-up`: ask once, because something may have been missed. */
export type Effect = { do: "connect" | "disconnect" | "catch-up" } | { do: "retry"; ms: number }

export type Step = { state: ChannelState; effects: Effect[] }

export const atRest: ChannelState = {
  wanted: false,
  visible: true,
  config: undefined,
  link: "none",
  tries: 0,
}

/**
 * How a channel goes on after something happened. It is connected only while somebody wants it, the tab is seen and the
 * config says push; whenever the connection comes or goes, what lay between is asked for. Pure; `random` is in [0, 1).
 */
export function step(state: ChannelState, event: ChannelEvent, random: number): Step {
  switch (event.type) {
    case "wanted":
      return settle({ ...state, wanted: event.is })
    case "visible":
      return withCatchUp(settle({ ...state, visible: event.is }), event.is && !state.visible)
    case "configured":
      return isElsewhere(state, event.config)
        ? again({ ...state, config: event.config })
        : settle({ ...state, config: event.config })
    case "woke":
      return withCatchUp(again(state), true)
    case "granted":
      return withCatchUp({ state: { ...state, link: "open", tries: 0 }, effects: [] }, true)
    case "closed":
      return closed(state, random)
    case "retry":
      return settle(state.link === "waiting" ? { ...state, link: "none" } : state)
  }
}

/** Brings the connection in line with what is wanted. */
function settle(state: ChannelState): Step {
  const should = mayConnect(state)
  if (should && state.link === "none") {
    return { state: { ...state, link: "connecting" }, effects: [{ do: "connect" }] }
  }
  if (should || state.link === "none") return { state, effects: [] }
  return { state: { ...state, link: "none", tries: 0 }, effects: [{ do: "disconnect" }] }
}

function mayConnect({ wanted, visible, config }: ChannelState): boolean {
  return wanted && visible && config?.transport === "push" && config.realtime !== null
}

/** A laptop that slept has a connection only in its own eyes; one to another broker than the config names is no use. */
function again(state: ChannelState): Step {
  if (state.link === "none") return { state, effects: [] }
  const next = settle({ ...state, link: "none", tries: 0 })
  return { state: next.state, effects: [{ do: "disconnect" }, ...next.effects] }
}

function isElsewhere(state: ChannelState, config: ClientConfig): boolean {
  return state.link !== "none" && state.config?.realtime?.url !== config.realtime?.url
}

function closed(state: ChannelState, random: number): Step {
  if (state.link === "none") return { state, effects: [] }
  const tries = state.tries + 1
  const retry: Effect = { do: "retry", ms: backoff(tries, random) }
  const wasOpen = state.link === "open"
  return withCatchUp({ state: { ...state, link: "waiting", tries }, effects: [retry] }, wasOpen)
}

const FIRST = 1_000
const LONGEST = 60_000

/** 1, 2, 4 … 60 s, each shortened by up to a half, so that ten thousand do not come back at once. */
export function backoff(tries: number, random: number): number {
  return Math.min(LONGEST, FIRST * 2 ** (tries - 1)) * (0.5 + random / 2)
}

function withCatchUp({ state, effects }: Step, is: boolean): Step {
  return { state, effects: is && state.wanted && state.visible ? [...effects, { do: "catch-up" }] : effects }
}

/** How what is new arrives at this moment. */
export function transportOf({ link }: ChannelState): "poll" | "push" {
  return link === "open" ? "push" : "poll"
}
