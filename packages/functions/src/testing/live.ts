import { aFeedGame, aSide } from "@hub/core/testing/games"
import type { Connection, MqttOptions } from "../client/live/mqtt.ts"
import type { ClientConfig, Game, GameEvent, LiveChange } from "../client/types.ts"

const at = "2026-11-21T18:00:00.000Z"

/** A live game against Duke as the API answers it. */
export function aGame(over: Partial<Game> = {}): Game {
  const sides = { home: aSide({ score: 14 }), away: aSide({ teamId: "150", name: "Duke", score: 10 }) }
  return {
    ...aFeedGame({ status: "live", period: 2, clock: "4:12", ...sides }),
    teamId: "152",
    opponentId: "150",
    isHomeGame: true,
    tvChannel: null,
    liveStreamUrl: null,
    finalAt: null,
    corrections: 0,
    version: 1,
    seq: 0,
    thread: null,
    createdAt: at,
    updatedAt: at,
    ...over,
  }
}

/** What is pushed about it. */
export function aChange(over: Partial<LiveChange>, homeScore: number): LiveChange {
  const { id, sport, version, seq, status, statusDetail, startsAt, gameDay, timeTbd, period, clock } = aGame()
  const known = { id, sport, version, seq, status, statusDetail, startsAt, gameDay, timeTbd, period, clock }
  const side = { linescores: [], winner: false }
  return {
    ...known,
    home: { ...side, teamId: "152", score: homeScore },
    away: { ...side, teamId: "150", score: 10 },
    situation: null,
    finalAt: null,
    corrections: 0,
    thread: null,
    updatedAt: at,
    ...over,
  }
}

export function anEvent(seq: number): GameEvent {
  const { id, sport, status, statusDetail, startsAt, period, clock } = aGame()
  const event = { version: 2, id: `${id}:${seq}`, gameId: id, seq, type: "game.score", at } as const
  const sides = { home: { teamId: "152", score: seq }, away: { teamId: "150", score: 0 } }
  return { ...event, sport, status, statusDetail, startsAt, period, clock, ...sides, play: null }
}

export function aConfig(over: Partial<ClientConfig> = {}): ClientConfig {
  return {
    version: 1,
    transport: "push",
    pollSeconds: 10,
    safetySeconds: 45,
    level: 0,
    realtime: { url: "wss://broker/mqtt", topics: "hub/p/public" },
    ...over,
  }
}

function on(listeners: Set<() => void>) {
  return (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
}

/** A page that can be hidden, shown and put to sleep. */
export function aPage() {
  const [changes, wakes] = [new Set<() => void>(), new Set<() => void>()]
  const page = { hidden: false }
  return {
    visibility: { hidden: () => page.hidden, onChange: on(changes), onWake: on(wakes) },
    show: (is: boolean) => {
      page.hidden = !is
      for (const listener of changes) listener()
    },
    wake: () => {
      for (const listener of wakes) listener()
    },
    watched: () => changes.size + wakes.size,
  }
}

/** A broker in the place of the network's: it opens, tells and breaks when a test says so. */
export function aBroker() {
  const connections: (MqttOptions & { topics: Set<string>; isClosed: boolean })[] = []
  const state = { isUp: true }
  const connect = (options: MqttOptions): Connection => {
    const one = { ...options, topics: new Set<string>(), isClosed: false }
    connections.push(one)
    queueMicrotask(() => {
      one.isClosed ||= !state.isUp
      if (state.isUp) return one.onOpen()
      return one.onClose("down")
    })
    return {
      subscribe: (topics) => {
        for (const topic of topics) one.topics.add(topic)
        if (topics.length > 0) queueMicrotask(() => one.onGranted?.())
      },
      unsubscribe: (topics) => {
        for (const topic of topics) one.topics.delete(topic)
      },
      close: () => void (one.isClosed = true),
    }
  }
  const alive = () => connections.filter(({ isClosed }) => !isClosed)
  return {
    loadMqtt: async () => ({ connect }),
    tell: (topic: string, message: object) => {
      const payload = new TextEncoder().encode(JSON.stringify({ v: 1, at, ...message }))
      for (const one of alive())
        if (one.topics.has(`hub/p/public/${topic}`)) one.onMessage(`hub/p/public/${topic}`, payload)
    },
    down: () => {
      state.isUp = false
      for (const one of alive()) {
        one.isClosed = true
        one.onClose("down")
      }
    },
    up: () => void (state.isUp = true),
    alive: () => alive().length,
    tried: () => connections.length,
  }
}
