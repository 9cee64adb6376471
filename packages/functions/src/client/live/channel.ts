import type { ClientConfig, LiveMessage } from "@hub/core/realtime/info"
import type { NewsMessage } from "@hub/core/realtime/news"
import { type ServerLevel, serverLevel, type Told } from "../server-level.ts"
import type { Visibility } from "../visibility.ts"
import { atRest, type ChannelEvent, type Effect, step, transportOf } from "./channel-state.ts"
import type { Connection, MqttOptions } from "./mqtt.ts"

export type ChannelOptions = {
  loadConfig: () => Promise<ClientConfig>
  /** Loads the code of the connection only when it is needed: most visits have no live game. */
  loadMqtt?: () => Promise<{ connect: (options: MqttOptions) => Connection }>
  visibility: Visibility
  /** What answers say of the level. */
  levels?: ServerLevel
  random?: () => number
}

/** Of `news` as well, where `changes` is empty. */
export type Heard = LiveMessage & Pick<NewsMessage, "articles">

/** What a listener is told. `topic` is below the stage's prefix. */
export type ChannelListener = {
  onMessage?: (topic: string, message: Heard) => void
  /** Something may have been missed: ask once. */
  onCatchUp?: () => void
  /** How what is new arrives has changed. */
  onTransport?: () => void
}

export type Channel = ReturnType<typeof createChannel>

const CONFIG_EVERY = 600_000
/** Answers to polls say the level; where they agree with the config it is not asked for again, for so long at most. */
const CONFIG_HOLDS = 3_600_000
const CONFIG_RETRY = 60_000
/** Where answers say another level than the config it is asked for again, but not for each of many answers. */
const CONFIG_SOONEST = 10_000

/**
 * One connection shared by any number of listeners, as `channel-state.ts` decides. Without a config, without a broker or
 * while it is away the channel is silent and says so: its listeners poll.
 */
export function createChannel(options: ChannelOptions) {
  const { loadConfig, visibility, random = Math.random, levels = serverLevel } = options
  const { loadMqtt = () => import("./mqtt.ts") } = options
  const listeners = new Map<symbol, { topics: readonly string[] } & ChannelListener>()
  let state = atRest
  let connection: Connection | undefined
  let attempt = Symbol("attempt")
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let configTimer: ReturnType<typeof setTimeout> | undefined
  let stopWatching: (() => void)[] = []
  let isAsking = false
  const confirmed = { at: 0, until: 0, doubted: 0 }

  const happen = (event: ChannelEvent) => {
    const before = transportOf(state)
    const next = step(state, event, random())
    state = next.state
    for (const effect of next.effects) perform(effect)
    if (transportOf(state) !== before) for (const one of listeners.values()) one.onTransport?.()
  }
  const perform = (effect: Effect) => {
    if (effect.do === "connect") return void connect()
    if (effect.do === "disconnect") return disconnect()
    if (effect.do === "retry")
      return void (retryTimer = setTimeout(() => happen({ type: "retry" }), effect.ms))
    for (const one of listeners.values()) one.onCatchUp?.()
  }
  const prefixed = (topics: Iterable<string>) =>
    [...topics].map((topic) => `${state.config?.realtime?.topics}/${topic}`)
  const wantedTopics = () => new Set([...listeners.values()].flatMap(({ topics }) => topics))

  const connect = async () => {
    const mine = Symbol("attempt")
    attempt = mine
    const current = () => attempt === mine
    const mqtt = await loadMqtt().catch(() => undefined)
    const realtime = state.config?.realtime
    if (!current()) return
    if (!mqtt || !realtime) return happen({ type: "closed" })
    connection = mqtt.connect({
      url: realtime.url,
      clientId: `fan-${random().toString(36).slice(2)}${random().toString(36).slice(2)}`,
      onOpen: () => connection?.subscribe(prefixed(wantedTopics())),
      onGranted: () => current() && state.link === "connecting" && happen({ type: "granted" }),
      onMessage: (topic, payload) => current() && hear(topic.slice(realtime.topics.length + 1), payload),
      onClose: () => current() && happen({ type: "closed" }),
    })
  }
  const disconnect = () => {
    attempt = Symbol("none")
    clearTimeout(retryTimer)
    connection?.close()
    connection = undefined
  }
  const hear = (topic: string, payload: Uint8Array) => {
    const message = read(payload)
    if (!message) return
    for (const one of listeners.values()) if (one.topics.includes(topic)) one.onMessage?.(topic, message)
  }
  const configure = async () => {
    clearTimeout(configTimer)
    isAsking = true
    const config = await loadConfig().catch(() => undefined)
    isAsking = false
    if (config) Object.assign(confirmed, { at: Date.now(), until: Date.now() + CONFIG_HOLDS })
    if (!state.wanted || !state.visible) return
    clearTimeout(configTimer)
    configTimer = setTimeout(renew, config ? CONFIG_EVERY : CONFIG_RETRY)
    if (config) happen({ type: "configured", config })
  }
  /** Asks anew, unless an answer has meanwhile said that nothing has changed. */
  const renew = () => {
    const now = Date.now()
    const wait = Math.min(confirmed.at + CONFIG_EVERY, confirmed.until) - now
    if (wait <= 0 || !state.config) return void configure()
    configTimer = setTimeout(renew, wait)
  }
  /** The config may be the edge's for some seconds more: then the next answer says it again. */
  const compare = ({ level, transport }: Told) => {
    if (!state.config || !state.visible || isAsking) return
    const isSame =
      state.config.level === level && (transport ?? state.config.transport) === state.config.transport
    if (isSame) confirmed.at = Date.now()
    else if (Date.now() >= confirmed.doubted + CONFIG_SOONEST) {
      confirmed.doubted = Date.now()
      void configure()
    }
  }
  const start = () => {
    stopWatching = [
      levels.onNote(compare),
      visibility.onChange(() => show(!visibility.hidden())),
      visibility.onWake?.(() => happen({ type: "woke" })) ?? (() => undefined),
    ]
    state = { ...state, visible: !visibility.hidden() }
    happen({ type: "wanted", is: true })
    if (state.visible) void configure()
  }
  const show = (is: boolean) => {
    happen({ type: "visible", is })
    if (is) return void configure()
    return clearTimeout(configTimer)
  }
  const stop = () => {
    for (const one of stopWatching) one()
    clearTimeout(configTimer)
    happen({ type: "wanted", is: false })
    clearTimeout(retryTimer)
  }

  return {
    /** Listens to topics below the stage's prefix until the returned function is called. */
    listen: (topics: readonly string[], listener: ChannelListener): (() => void) => {
      const key = Symbol("listener")
      const known = wantedTopics()
      listeners.set(key, { topics, ...listener })
      if (listeners.size === 1) start()
      if (state.link === "open") connection?.subscribe(prefixed(topics.filter((topic) => !known.has(topic))))
      return () => {
        if (!listeners.delete(key)) return
        const left = wantedTopics()
        if (state.link === "open")
          connection?.unsubscribe(prefixed(topics.filter((topic) => !left.has(topic))))
        if (listeners.size === 0) stop()
      }
    },
    transport: () => transportOf(state),
    /** Milliseconds between two polls now: beside pushes only to make sure. */
    pollMs: (usual: number): number => {
      if (!state.config) return usual
      return 1000 * (transportOf(state) === "push" ? state.config.safetySeconds : state.config.pollSeconds)
    },
    level: () => state.config?.level ?? 0,
  }
}

/** A message of a version that this page knows; a later one is left to the polls. */
function read(payload: Uint8Array): Heard | undefined {
  try {
    const message: Partial<Heard> & { v?: number } = JSON.parse(new TextDecoder().decode(payload))
    return message.v === 1 ? { v: 1, at: "", changes: [], ...message } : undefined
  } catch {
    return undefined
  }
}
