import type { Device } from "@hub/core/push/info"
import { afterAll, describe, expect, inject, test, vi } from "vitest"
import { startGateway } from "./gateway.ts"
import { createInvoke } from "./lambda.ts"
import { aPushDevice } from "./testing/push-device.ts"
import { wire } from "./wired.ts"

const problems: string[] = []
const invoke = createInvoke({
  changes: { load: () => import("@hub/functions/handler/changes"), timeoutSeconds: 10 },
  work: { load: () => import("@hub/functions/handler/work"), timeoutSeconds: 30 },
  notify: { load: () => import("@hub/functions/handler/notify"), timeoutSeconds: 60 },
})
const wired = wire(invoke, (problem) => problems.push(problem))
const gateway = await startGateway(0, {
  dynamodb: inject("tableUrl"),
  emulators: wired.emulators,
  pages: { push: wired.push },
})
const url = `http://127.0.0.1:${gateway.port}`
// Before anything is loaded that reads its surroundings.
Object.assign(process.env, {
  AWS_ENDPOINT_URL_SQS: url,
  AWS_ENDPOINT_URL_EVENTBRIDGE: url,
  SST_RESOURCE_Notices: JSON.stringify({ type: "sst.aws.Queue", url: `${url}/000000000000/Notices` }),
})
const { Game } = await import("@hub/core/game")
const { newId } = await import("@hub/core/id")
const { Push } = await import("@hub/core/push")
const { aFeedGame, aSide } = await import("@hub/core/testing/games")
const table: string = JSON.parse(process.env["SST_RESOURCE_Data"] ?? "").name
const key: string = JSON.parse(process.env["SST_RESOURCE_VapidPublicKey"] ?? "").value
const stream = await wired.follow(url, table)
afterAll(async () => {
  await stream.close()
  await gateway.close()
})

type Wishes = Partial<Pick<Device, "delaySeconds" | "spoilerFree">> & {
  events?: ("start" | "score" | "final")[]
}

async function aDevice(team: string, { events = ["start", "score", "final"], ...over }: Wishes = {}) {
  const device = await aPushDevice(`${url}/_local/push`, key)
  const wishes = { teams: { [`football-${team}`]: events }, delaySeconds: 0, spoilerFree: false, ...over }
  await Push.register({ device: { ...device.subscription, ...wishes }, network: "", now: Date.now() })
  return device
}

/** A game of a team of its own, at a score; learned of so many seconds ago. */
function saying(id: string, ourId: string, home: number, status: "live" | "final" = "live", ago = 0) {
  const now = new Date(Date.now() - ago * 1000).toISOString()
  const sides = {
    home: aSide({ teamId: ourId, score: home }),
    away: aSide({ teamId: "150", name: "Duke", score: 10 }),
  }
  return Game.save({ feed: aFeedGame({ id, status, period: 1, startsAt: now, ...sides }), ourId, now })
}

async function aGame() {
  const [id, ourId] = [newId(Date.now()), newId(Date.now()).slice(-12)]
  await saying(id, ourId, 0)
  const score = (home: number, status?: "live" | "final", ago?: number) =>
    saying(id, ourId, home, status, ago)
  return { id, ourId, score }
}

async function arriving(device: Awaited<ReturnType<typeof aPushDevice>>) {
  const found = await vi.waitFor(
    async () => {
      const arrived = await device.collect()
      expect(arrived).not.toEqual([])
      return arrived
    },
    { timeout: 20_000, interval: 200 },
  )
  return found.map(({ text, carried }) => ({ notice: JSON.parse(text), carried }))
}

describe.concurrent("from the table to a device, the way infra/ lays it", () => {
  test("a score and the end of a game are one notice, which only the device can read", async () => {
    const { id, ourId, score } = await aGame()
    const device = await aDevice(ourId)
    await score(7)
    await score(14, "final")
    const [first] = await arriving(device)
    expect(first?.notice).toEqual({
      v: 1,
      title: "Duke 10, NC State Wolfpack 14",
      plain: "Duke at NC State Wolfpack",
      body: "Final · Football",
      tag: `game-${id}`,
      url: `/games/${id}`,
      held: 0,
    })
    expect(first?.carried).toMatchObject({ topic: `game-${id}`, urgency: "high" })
    expect(Buffer.from(first?.carried.body ?? "", "base64url").toString("latin1")).not.toMatch(/Duke|Final/)
    expect(problems).toEqual([])
  })

  test("nothing tells a result to a device that hides them, and it is told of the end alone", async () => {
    const { ourId, score } = await aGame()
    const device = await aDevice(ourId, { spoilerFree: true })
    await score(77)
    await score(88, "final")
    const arrived = await arriving(device)
    expect(arrived.map(({ notice }) => [notice.title, notice.body])).toEqual([
      ["Duke at NC State Wolfpack", "Final · Football"],
    ])
  })

  test("a device that is gone is forgotten, and others are told all the same", async () => {
    const { ourId, score } = await aGame()
    const [gone, there] = [await aDevice(ourId), await aDevice(ourId)]
    await gone.end()
    await score(7)
    await arriving(there)
    const { wanting } = await import("@hub/core/push/tell")
    await vi.waitFor(async () => {
      const left = await wanting(new Map([["game", `football-${ourId}`]]), Date.now())
      expect(left.map(({ subscription }) => subscription.endpoint)).toEqual([there.subscription.endpoint])
    })
  })
})

test("with a TV delay nothing arrives before it has passed, and then what is as old as it", async () => {
  const { ourId, score } = await aGame()
  const [behind, now] = [await aDevice(ourId, { delaySeconds: 1 }), await aDevice(ourId)]
  // One second is rounded up to fifteen, of which ten are over.
  await score(7, "live", 10)
  await arriving(now)
  expect(await behind.collect()).toEqual([])
  await score(21)
  const [late] = await arriving(behind)
  expect(late?.notice.title).toBe("Duke 10, NC State Wolfpack 7")
})
