import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { readPartition } from "../partition.ts"
import { ApiKey } from "./index.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")
const DAY = 86_400_000
const aFan = () => newId(Date.now())
const make = (userId: string, at = now) => ApiKey.create({ userId, id: newId(at), name: "My site", now: at })
const hashOf = ({ key }: { key: string | null }) => ApiKey.hashOf(key ?? "")

test("a key is told once; what is kept is its hash, by which it is found for half a read unit", async () => {
  const userId = aFan()
  const made = await make(userId)
  expect(made).toMatchObject({ state: "live", expiresAt: "2027-11-21T15:00:00.000Z", lastUsedOn: null })
  expect(ApiKey.isSecret(made.key ?? "")).toBe(true)
  const { value, capacity } = await measure(() => ApiKey.find(hashOf(made)))
  expect(value).toEqual({ id: made.id, userId, expiresAt: made.expiresAt, lastUsedOn: null })
  expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
  const stored = [await readPartition(`API_KEY#${hashOf(made)}`), await readPartition(`USER#${userId}`)]
  expect(JSON.stringify(stored)).toContain(made.hint)
  expect(JSON.stringify(stored)).not.toContain(made.key?.slice(4, 30))
  expect(await ApiKey.list({ userId, now })).toEqual([{ ...made, key: undefined }])
})

test("five keys are the most, also of those that are made at once", async () => {
  const userId = aFan()
  await Promise.allSettled(Array.from({ length: 8 }, () => make(userId)))
  const fill = async (): Promise<unknown> => make(userId).then(fill, (thrown: unknown) => thrown)
  expect(await fill()).toMatchObject({ kind: "unprocessable", reason: "api_key.too_many" })
  expect(await ApiKey.list({ userId, now })).toHaveLength(5)
})

test("rotation: two keys are good for 24 hours, then the new one alone, and the old one says that it has ended", async () => {
  const userId = aFan()
  const old = await make(userId)
  const next = await ApiKey.replace({ userId, id: old.id, newId: newId(now + 1), now })
  expect(await ApiKey.find(hashOf(old))).toMatchObject({ expiresAt: "2026-11-22T15:00:00.000Z" })
  expect((await ApiKey.list({ userId, now })).map(({ id, state }) => [id, state])).toEqual([
    [next.id, "live"],
    [old.id, "replaced"],
  ])
  const later = now + DAY
  expect((await ApiKey.list({ userId, now: later })).map(({ id }) => id)).toEqual([next.id])
  await make(userId, later)
  expect(await ApiKey.find(hashOf(old))).toBe("expired")
})

test("a revoked key is known as that for a month, without whose it was, and is nobody else's to revoke", async () => {
  const [ana, ben] = [aFan(), aFan()]
  const made = await make(ana)
  await expect(ApiKey.revoke({ userId: ben, id: made.id, now })).rejects.toMatchObject({
    reason: "api_key.not_found",
  })
  await ApiKey.revoke({ userId: ana, id: made.id, now })
  expect(await ApiKey.find(hashOf(made))).toBe("revoked")
  expect(await ApiKey.list({ userId: ana, now })).toEqual([])
  const { Items } = await readPartition(`API_KEY#${hashOf(made)}`)
  expect(JSON.stringify(Items)).not.toContain(ana)
  expect(Items).toMatchObject([{ expireAt: (now + 30 * DAY) / 1000 }])
})

test("made again under the same id there is one key, and the text that nobody had is good for nothing", async () => {
  const userId = aFan()
  const id = newId(now)
  const lost = await ApiKey.create({ userId, id, name: "a", now })
  const made = await ApiKey.create({ userId, id, name: "a", now })
  expect(await ApiKey.list({ userId, now })).toHaveLength(1)
  expect([await ApiKey.find(hashOf(lost)), await ApiKey.find(hashOf(made))]).toMatchObject([
    "revoked",
    { id },
  ])
})

test("the day of its last use is kept with one write, and not of a key that is gone", async () => {
  const userId = aFan()
  const made = await make(userId)
  const { capacity } = await measure(() => ApiKey.used({ hash: hashOf(made), day: "2026-11-21" }))
  expect(capacity).toMatchObject({ calls: 1, write: 1 })
  expect(await ApiKey.list({ userId, now })).toMatchObject([{ lastUsedOn: "2026-11-21" }])
  await ApiKey.forget(userId)
  await ApiKey.used({ hash: hashOf(made), day: "2026-11-22" })
  expect(await ApiKey.find(hashOf(made))).toBeUndefined()
})

test("a fan who leaves leaves no row of theirs", async () => {
  const userId = aFan()
  const [one, other] = [await make(userId), await make(userId)]
  await ApiKey.replace({ userId, id: one.id, newId: newId(now + 1), now })
  await ApiKey.forget(userId)
  await ApiKey.forget(userId)
  expect([await ApiKey.find(hashOf(one)), await ApiKey.find(hashOf(other))]).toEqual([undefined, undefined])
  expect((await readPartition(`USER#${userId}`)).Items).toEqual([])
})
