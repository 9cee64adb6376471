import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { readPartition } from "../partition.ts"
import { Snapshot } from "../snapshot/index.ts"
import { Usage } from "./index.ts"
import { forgetSalt, saltOf } from "./salt.ts"
import { empty, withHash } from "./sketch.ts"
import { daysBetween, saveAs } from "./store.ts"
import { hashOf } from "./visitor.ts"

const at = (day: string, time = "12:00") => Date.parse(`${day}T${time}:00.000Z`)
const sketchOf = (...names: string[]) =>
  names.reduce((sketch, agent) => withHash(sketch, hashOf({ network: "", agent }, "s", "k")), empty)
const counted = (hour: string, instance: string, sketch: string, views: number) =>
  saveAs(instance, { hour, counts: { visits: 1, "view.home": views }, sketch })

test("a look sums the day up over instances; a browser that met two of them is one", async () => {
  await counted("2033-03-10T10", "a", sketchOf("ana", "ben"), 3)
  await counted("2033-03-10T10", "b", sketchOf("ben", "eve"), 2)
  await counted("2033-03-10T11", "a", sketchOf("ana"), 1)
  const summary = await Usage.look(at("2033-03-10"))
  expect(summary.total).toMatchObject({
    from: "2033-02-09",
    to: "2033-03-10",
    visits: 3,
    views: 6,
    visitors: 3,
  })
  expect(summary.days.at(-1)).toEqual({ day: "2033-03-10", visits: 3, views: 6, visitors: 3 })
  const page = await Snapshot.read("usage")
  expect(page && JSON.parse(Snapshot.textOf(page))).toEqual({ data: summary })
})

test("of a day that is over no sketch is left, only how many there were", async () => {
  await counted("2033-04-10T10", "a", sketchOf("ana", "ben"), 3)
  await Usage.look(at("2033-04-10"))
  await counted("2033-04-10T23", "b", sketchOf("eve"), 1)
  await Usage.look(at("2033-04-11", "00:10"))
  expect((await readPartition("USAGE#2033-04-10")).Items).toHaveLength(2)
  await Usage.look(at("2033-04-11", "00:15"))
  expect((await readPartition("USAGE#2033-04-10")).Items).toEqual([])
  const { Items } = await readPartition("USAGE_DAYS")
  const day = Items.find((item) => item["day"] === "2033-04-10")
  expect(Object.keys(day ?? {}).sort()).toEqual([
    "Type",
    "counts",
    "day",
    "expireAt",
    "isClosed",
    "pk",
    "sk",
    "v",
    "visitors",
  ])
  expect(day).toMatchObject({ visitors: 3, counts: { "view.home": 4 } })
})

test("a day that is closed keeps its number when something comes in after all, and keeps nothing of what came", async () => {
  await counted("2033-04-20T10", "a", sketchOf("ana", "ben"), 3)
  await Usage.look(at("2033-04-21", "09:00"))
  await counted("2033-04-20T23", "b", sketchOf("eve"), 1)
  await Usage.look(at("2033-04-21", "09:05"))
  expect(await daysBetween("2033-04-20", "2033-04-20")).toMatchObject([{ visitors: 2 }])
  expect((await readPartition("USAGE#2033-04-20")).Items).toEqual([])
})

test("what nobody sums up expires a day after its own", async () => {
  await counted("2033-04-25T10", "a", sketchOf("ana"), 3)
  const { Items } = await readPartition("USAGE#2033-04-25")
  expect(Items.map(({ expireAt }) => Number(expireAt) * 1000)).toEqual([at("2033-04-27", "00:00")])
})

test("what came late for yesterday is in it after the first looks of today", async () => {
  await counted("2033-05-09T23", "a", sketchOf("ana"), 7)
  await Usage.look(at("2033-05-10", "00:04"))
  expect(await daysBetween("2033-05-09", "2033-05-09")).toMatchObject([
    { visitors: 1, counts: { "view.home": 7 } },
  ])
})

test("a page of the list is one Query; the next begins where it ended", async () => {
  await counted("2033-06-01T10", "a", sketchOf("ana"), 1)
  await Usage.look(at("2033-06-01"))
  const range = { startDate: "2033-06-01", endDate: "2033-06-10", groupBy: "day", limit: 4 } as const
  const { value: first, capacity } = await measure(() => Usage.list(range))
  expect(first.items.map(({ from, views }) => [from, views])).toEqual([
    ["2033-06-01", 1],
    ["2033-06-02", 0],
    ["2033-06-03", 0],
    ["2033-06-04", 0],
  ])
  expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
  const second = await Usage.list({ ...range, cursor: first.cursor ?? "" })
  const third = await Usage.list({ ...range, cursor: second.cursor ?? "" })
  expect([second.items[0]?.from, third.items.length, third.cursor]).toEqual(["2033-06-05", 2, null])
})

test("the salt is one for all instances of a day, and the day before's is gone with the next", async () => {
  expect(await saltOf("2033-07-01", "one")).toBe("one")
  // As another instance would: it knows of no salt yet.
  expect(await saltOf("2033-07-02", "two")).toBe("two")
  const { Items } = await readPartition("USAGE_SALT")
  expect(Items.map(({ day, salt }) => [day, salt])).toEqual([["2033-07-02", "two"]])
})

test("a salt is deleted on a day without visits as well", async () => {
  await saltOf("2033-08-01", "one")
  await forgetSalt("2033-08-01")
  expect((await readPartition("USAGE_SALT")).Items).toHaveLength(1)
  await forgetSalt("2033-08-02")
  expect((await readPartition("USAGE_SALT")).Items).toEqual([])
})

test("a salt that was made for today while yesterday's was looked at is left", async () => {
  const before = async () => {
    await saltOf("2033-09-02", "two")
    return "2033-09-01"
  }
  await forgetSalt("2033-09-02", before)
  const { Items } = await readPartition("USAGE_SALT")
  expect(Items.map(({ day, salt }) => [day, salt])).toEqual([["2033-09-02", "two"]])
})
