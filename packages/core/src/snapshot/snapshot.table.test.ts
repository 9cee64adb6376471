import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { iso } from "../clock.ts"
import { snapshotText } from "../testing/snapshots.ts"
import { Snapshot } from "./index.ts"

const [early, late] = ["2026-11-21T20:00:00.000Z", "2026-11-21T20:00:05.000Z"]
const older = { score: 7 }
const newer = { score: 14 }
const version = (readAt: string) => ({ asOf: readAt, stale: false, readAt })
const unique = () => `test/${crypto.randomUUID()}`

test.each([
  ["in order", [older, early], [newer, late]],
  ["the slow writer last", [newer, late], [older, early]],
] as const)("newer facts win, %s", async (_name, [first, firstAt], [second, secondAt]) => {
  const key = unique()
  await Snapshot.write(key, first, version(firstAt))
  await Snapshot.write(key, second, version(secondAt))
  expect(JSON.parse(await snapshotText(key))).toEqual({ data: newer })
  expect(await Snapshot.read(key)).toMatchObject({ asOf: late })
})

test("a writer that came too late says that it changed nothing", async () => {
  const key = unique()
  await Snapshot.write(key, newer, version(late))
  expect(await Snapshot.write(key, older, version(early))).toBe(false)
})

test("the same version written twice is one page and costs no second write", async () => {
  const key = unique()
  expect(await Snapshot.write(key, newer, version(late))).toBe(true)
  const again = await measure(() => Snapshot.write(key, newer, version(late)))
  expect(again).toMatchObject({ value: false, capacity: { calls: 1, write: 0 } })
})

test("a check that found nothing new still outdates the writers that began before it", async () => {
  const key = unique()
  await Snapshot.write(key, newer, version(early))
  await Snapshot.write(key, newer, version("2026-11-21T20:00:09.000Z"))
  await Snapshot.write(key, older, version(late))
  expect(JSON.parse(await snapshotText(key))).toEqual({ data: newer })
})

test("a silence noticed before a page was built does not mark it stale, one noticed after does", async () => {
  const key = unique()
  await Snapshot.write(key, newer, version(late))
  await Snapshot.touch(key, { asOf: early, stale: true, readAt: early })
  expect(await Snapshot.read(key)).toMatchObject({ asOf: late, stale: false })
  await Snapshot.touch(key, { asOf: early, stale: true, readAt: late })
  expect(await Snapshot.read(key)).toMatchObject({ asOf: early, stale: true })
})

test("a page never built is not made by a silence", async () => {
  const key = unique()
  await Snapshot.touch(key, { asOf: early, stale: true, readAt: late })
  expect(await Snapshot.read(key)).toBeUndefined()
})

test("a dropped page is not brought back by a writer that began before, only by one after", async () => {
  const key = unique()
  const before = version("2020-11-21T20:00:00.000Z")
  await Snapshot.write(key, older, before)
  await Snapshot.drop(key)
  expect(await Snapshot.read(key)).toBeUndefined()
  expect(await Snapshot.write(key, older, before)).toBe(false)
  expect(await Snapshot.read(key)).toBeUndefined()
  expect(await Snapshot.write(key, newer, version(iso(Date.now() + 1)))).toBe(true)
  expect(JSON.parse(await snapshotText(key))).toEqual({ data: newer })
})
