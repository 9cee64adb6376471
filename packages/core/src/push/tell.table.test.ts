import { createECDH, randomBytes } from "node:crypto"
import { createServer, type ServerResponse } from "node:http"
import { expect, test } from "vitest"
import type { GameEvent } from "../game/event.ts"
import { Game } from "../game/index.ts"
import { newId } from "../id.ts"
import { aFeedGame, aSide } from "../testing/games.ts"
import { Push } from "./index.ts"
import { tell } from "./tell.ts"
import { wanting } from "./wanting.ts"

const now = Date.parse("2026-11-21T20:00:10.000Z")
const at = "2026-11-21T20:00:00.000Z"
const [gameId, ourId] = [newId(now), newId(now).slice(-12)]
const team = `football-${ourId}`
const ended: GameEvent = {
  version: 2,
  id: `${gameId}:1`,
  gameId,
  seq: 1,
  type: "game.final",
  at,
  sport: "football",
  status: "final",
  statusDetail: "Final",
  startsAt: "2026-11-21T17:00:00.000Z",
  period: 4,
  clock: "0:00",
  home: { teamId: ourId, score: 14 },
  away: { teamId: "150", score: 10 },
  play: null,
}

function aDevice(origin: string) {
  const keys = {
    p256dh: createECDH("prime256v1").generateKeys().toString("base64url"),
    auth: randomBytes(16).toString("base64url"),
  }
  const wishes = { teams: { [team]: ["final" as const] }, delaySeconds: 0, spoilerFree: false }
  return { endpoint: `${origin}/${newId(now)}`, keys, ...wishes }
}

const left = async () => (await wanting(new Map([[gameId, team]]), now)).length

test("fifty devices that are gone are forgotten before the next fifty are told, so that running out of time loses nothing", async () => {
  const leftAtEach: (number | undefined)[] = []
  async function refuse(response: ServerResponse): Promise<void> {
    const place = leftAtEach.push(undefined) - 1
    if (place >= 50) leftAtEach[place] = await left()
    response.writeHead(410).end()
  }
  const service = createServer((_request, response) => void refuse(response)).listen(0, "127.0.0.1")
  await new Promise((resolve) => service.once("listening", resolve))
  try {
    const sides = { home: aSide({ teamId: ourId, score: 14 }), away: aSide({ teamId: "150", score: 10 }) }
    const feed = aFeedGame({ id: gameId, status: "final", startsAt: ended.startsAt, ...sides })
    await Game.save({ feed, ourId, now: at })
    const origin = `http://127.0.0.1:${Object(service.address()).port}`
    const devices = Array.from({ length: 51 }, () => aDevice(origin))
    await Promise.all(devices.map((device) => Push.register({ device, network: "tell", now })))
    expect(await left()).toBe(51)
    expect(await tell({ events: [ended], held: 0, now })).toMatchObject({ sent: 0, gone: 51, busy: [] })
    expect([leftAtEach.length, leftAtEach.at(-1)]).toEqual([51, 1])
    expect(await left()).toBe(0)
  } finally {
    service.closeAllConnections()
    service.close()
  }
})
