import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { Push } from "./index.ts"
import { NEW_A_DAY, spend } from "./quota.ts"
import { wanting } from "./wanting.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")
const DAY = 86_400_000

/** A team of its own for each test, so that tests do not see each other's devices. */
const aTeam = () => `football-${newId(now)}`
const aDevice = (teams: Push.Device["teams"], over: Partial<Push.Device> = {}): Push.Device => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${newId(now)}`,
  keys: { p256dh: randomBytes(65).toString("base64url"), auth: randomBytes(16).toString("base64url") },
  teams,
  delaySeconds: 0,
  spoilerFree: false,
  ...over,
})
const register = (device: Push.Device, at = now, network = newId(now)) =>
  Push.register({ device, network, now: at })
async function told(team: string, at = now) {
  const devices = await wanting(new Map([["game", team]]), at)
  return devices.map(({ id, held, events }) => [id, held, ...(events.get("game") ?? [])])
}

test("a device is told of the teams it named, and of nothing after it is forgotten", async () => {
  const [one, other] = [aTeam(), aTeam()]
  const { id } = await register(aDevice({ [one]: ["final"], [other]: ["start", "score"] }))
  expect([await told(one), await told(other)]).toEqual([[[id, 0, "final"]], [[id, 0, "start", "score"]]])
  await Push.forget(id)
  await Push.forget(id)
  expect([await told(one), await told(other)]).toEqual([[], []])
})

test("what it wants now takes the place of what it wanted, another delay too", async () => {
  const [one, other] = [aTeam(), aTeam()]
  const device = aDevice({ [one]: ["final"], [other]: ["final"] })
  await register(device)
  const { id } = await register({ ...device, teams: { [one]: ["score"] }, delaySeconds: 20 })
  expect([await told(one), await told(other)]).toEqual([[[id, 30, "score"]], []])
})

test("two choices at once leave the rows of one of them", async () => {
  const [one, other] = [aTeam(), aTeam()]
  const device = aDevice({ [one]: ["final"] })
  await register(device)
  await Promise.all([
    register({ ...device, teams: { [one]: ["start"] } }),
    register({ ...device, teams: { [other]: ["start"] } }),
  ])
  expect([...(await told(one)), ...(await told(other))]).toHaveLength(1)
})

test("a device that has not come back for sixty days is not told, whether the table has deleted it or not", async () => {
  const team = aTeam()
  const { until } = await register(aDevice({ [team]: ["final"] }))
  expect(Date.parse(until) - now).toBe(60 * DAY)
  expect(await told(team, now + 59 * DAY)).toHaveLength(1)
  expect(await told(team, now + 60 * DAY)).toEqual([])
})

test("a device with two teams in two games is one device", async () => {
  const [one, other] = [aTeam(), aTeam()]
  const { id } = await register(aDevice({ [one]: ["final"], [other]: ["start"] }))
  const games = new Map([
    ["a", one],
    ["b", other],
  ])
  const devices = await wanting(games, now)
  expect(devices.map((device) => [device.id, ...device.events])).toEqual([
    [id, ["a", ["final"]], ["b", ["start"]]],
  ])
})

test("who wants to know of a team is one Query, and next to nothing where nobody does", async () => {
  const team = aTeam()
  expect((await measure(() => told(team))).capacity).toMatchObject({ calls: 1, read: 0 })
  for (const _ of Array.from({ length: 10 })) await register(aDevice({ [team]: ["final"] }))
  const { capacity } = await measure(() => told(team))
  expect(capacity.calls).toBe(1)
  expect(capacity.read).toBeLessThanOrEqual(1)
})

test("choosing is 1 GetItem and 1 transaction, however many teams; a new device is counted as well", async () => {
  const teams = Object.fromEntries(Array.from({ length: 20 }, () => [aTeam(), ["final" as const]]))
  const device = aDevice(teams)
  expect((await measure(() => register(device))).capacity).toMatchObject({ calls: 3, read: 1 })
  expect((await measure(() => register(device))).capacity).toMatchObject({ calls: 2, read: 1 })
})

test("a network brings a hundred new devices a day; those it has brought may change their minds, others may come", async () => {
  const team = aTeam()
  const device = () => aDevice({ [team]: ["final"] })
  const known = device()
  await register(known, now, "campus")
  await Promise.all(Array.from({ length: NEW_A_DAY - 1 }, () => spend("campus", now)))
  const late = device()
  const refusal = { kind: "rate_limit", reason: "push.too_many_here", retryAfterSeconds: 32_400 }
  await expect(register(late, now, "campus")).rejects.toMatchObject(refusal)
  expect(await told(team)).toHaveLength(1)
  await register({ ...known, teams: { [team]: ["start"] } }, now, "campus")
  await register(late, now, "elsewhere")
  await register(device(), now + DAY, "campus")
  expect(await told(team)).toHaveLength(3)
})
