import { createECDH, randomBytes } from "node:crypto"
import { createServer } from "node:http"
import { saveTable } from "@hub/core/backup/save"
import type { Store } from "@hub/core/backup/store"
import { config } from "@hub/core/config"
import { Game } from "@hub/core/game"
import type { GameEvent } from "@hub/core/game/event"
import { Pulse } from "@hub/core/pulse"
import { Push } from "@hub/core/push"
import { tell } from "@hub/core/push/tell"
import { aFeedGame, aSide } from "@hub/core/testing/games"
import { Usage } from "@hub/core/usage"
import { saveAs as saveUsage } from "@hub/core/usage/store"
import type { Measured } from "@hub/scripts/cost/measured"
import { workOf } from "./ingest.ts"

type Upkeep = Measured["upkeep"]

const TIMES = 20
const DEVICES = 50
const at = "2031-08-12T20:00:00.000Z"
const now = Date.parse(at)

/** What runs beside requests and games: the watch, the backup, notices to closed devices. */
export async function upkeep(): Promise<Upkeep> {
  return { probe: await probe(), health: await health(), backup: await backup(), notice: await notice() }
}

/** Of the minute's probe what the hub does itself: the two answers are requests like any others. */
function probe(): Promise<Upkeep["probe"]> {
  return workOf(TIMES, async () => {
    for (let n = 0; n < TIMES; n++) {
      Pulse.probed(true, 40)
      await Pulse.flush(0)
    }
  })
}

/** Sums up late in the evening: three instances have counted every hour of the day. */
async function health(): Promise<Upkeep["health"]> {
  const day = at.slice(0, 10)
  const counts = { "req.api.2xx": 400, "req.api.le3": 400, "db.le2": 900, visits: 40, "view.home": 90 }
  for (let hour = 0; hour < 24; hour++)
    for (const instance of ["one", "two", "three"]) {
      const bucket = { hour: `${day}T${String(hour).padStart(2, "0")}`, counts }
      await Pulse.saveAs(instance, bucket)
      await saveUsage(instance, { ...bucket, sketch: "0".repeat(512) })
    }
  return workOf(TIMES, async () => {
    for (let n = 0; n < TIMES; n++) {
      const later = Date.parse(`${day}T23:30:00.000Z`) + n * 60_000
      await Promise.all([Pulse.look(later), Usage.look(later)])
    }
  })
}

/** Of the table as it is now, into memory, without the pause between reads. */
async function backup(): Promise<Upkeep["backup"]> {
  const files = new Map<string, Uint8Array>()
  const asked = { reads: 0, writes: 0 }
  const store: Store = {
    where: "memory",
    read: async (name) => (asked.reads++, files.get(name)),
    write: async (name, bytes) => (asked.writes++, void files.set(name, bytes)),
    list: async (folder) => (asked.writes++, [...files.keys()].filter((name) => name.startsWith(folder))),
    remove: async (name) => void files.delete(name),
  }
  const { table, stage } = config()
  const pace = { now: Date.now, segments: 4, unitsPerSecond: 0, partItems: 5000 }
  const read = { units: 0 }
  const { cpuMs, writeUnits } = await workOf(1, async () => {
    const { readUnits } = await saveTable("bench", { store, table, stage, schema: 1, ...pace })
    read.units = readUnits
  })
  const bytes = [...files.values()].reduce((sum, one) => sum + one.length, 0)
  return {
    cpuMs,
    writeUnits,
    readUnits: read.units,
    storeReads: asked.reads,
    storeWrites: asked.writes,
    bytes,
  }
}

/** A burst that nobody asked for, and what each device adds to it. */
async function notice(): Promise<Upkeep["notice"]> {
  const service = createServer((_request, response) => response.writeHead(201).end()).listen(0, "127.0.0.1")
  await new Promise((resolve) => service.once("listening", resolve))
  try {
    const [gameId, ourId] = ["upkeep", "upkeep"]
    const sides = { home: aSide({ teamId: ourId, score: 14 }), away: aSide({ teamId: "150", score: 10 }) }
    const feed = aFeedGame({ id: gameId, status: "final", startsAt: "2031-08-12T17:00:00.000Z", ...sides })
    await Game.save({ feed, ourId, now: at })
    const burst = { events: [finalOf(gameId, ourId)], held: 0, now: now + 1000 }
    const times = (count: number) =>
      workOf(count, async () => {
        for (let n = 0; n < count; n++) await tell(burst)
      })
    const alone = await times(TIMES)
    const origin = `http://127.0.0.1:${Object(service.address()).port}`
    for (let n = 0; n < DEVICES; n++)
      await Push.register({ device: aDevice(`${origin}/${n}`, ourId), network: `bench-${n}`, now })
    const told = await times(5)
    return {
      ...alone,
      perDevice: {
        cpuMs: (told.cpuMs - alone.cpuMs) / DEVICES,
        readUnits: (told.readUnits - alone.readUnits) / DEVICES,
      },
    }
  } finally {
    service.close()
  }
}

function aDevice(endpoint: string, ourId: string) {
  const keys = {
    p256dh: createECDH("prime256v1").generateKeys().toString("base64url"),
    auth: randomBytes(16).toString("base64url"),
  }
  const teams = { [`football-${ourId}`]: ["final" as const] }
  return { endpoint, keys, teams, delaySeconds: 0, spoilerFree: false }
}

function finalOf(gameId: string, ourId: string): GameEvent {
  const sides = { home: { teamId: ourId, score: 14 }, away: { teamId: "150", score: 10 } }
  const state = {
    sport: "football",
    status: "final",
    statusDetail: "Final",
    period: 4,
    clock: "0:00",
  } as const
  const event = { version: 2, id: `${gameId}:1`, gameId, seq: 1, type: "game.final", at } as const
  return { ...event, ...state, startsAt: "2031-08-12T17:00:00.000Z", ...sides, play: null }
}
