import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Snapshot } from "../snapshot/index.ts"
import { tally } from "./counts.ts"
import { Pulse } from "./index.ts"
import { bucketsOf, daysFrom } from "./store.ts"

/** A day of its own, so that no other file's counts are in it. */
const at = (time: string, day = "17") => Date.parse(`2032-03-${day}T${time}:00.000Z`)
const counted = (hour: string, counts: Record<string, number>, day = "17", instance = "a") =>
  Pulse.saveAs(instance, { hour: `2032-03-${day}T${hour}`, counts })

test("an instance's hour is written over by the same hour later, so that nothing is counted twice", async () => {
  await counted("09", { "probe.up": 1 }, "16")
  await counted("09", { "probe.up": 2 }, "16")
  await counted("09", { "probe.up": 5 }, "16", "b")
  expect((await bucketsOf("2032-03-16")).map(({ counts }) => counts)).toEqual([
    { "probe.up": 2 },
    { "probe.up": 5 },
  ])
})

test("a day's figures are one Query of less than a unit", async () => {
  await counted("10", { "req.api.2xx": 10, "req.api.le1": 10, "req.api.ms": 60 })
  const { value, capacity } = await measure(() => Pulse.kpi("2032-03-17", at("12:00")))
  expect(value).toMatchObject({ day: "2032-03-17", latency: { count: 10, averageMs: 6 } })
  expect(capacity).toMatchObject({ calls: 1, write: 0 })
  expect(capacity.read).toBeLessThanOrEqual(1)
})

test("a look sums the day up, publishes the page, and gauges the present hour only", async () => {
  await counted("10", { "probe.up": 9, "probe.down": 1 }, "18")
  await counted("11", { "probe.up": 10 }, "18")
  const { gauges, health } = await Pulse.look(at("11:30", "18"))
  expect(gauges).toMatchObject({ Availability: 100, Level: 0, SourceSuccess: null })
  expect(health.availability.today).toBe(0.95)
  const page = await Snapshot.read("health")
  expect(page && JSON.parse(Snapshot.textOf(page))).toEqual({ data: JSON.parse(JSON.stringify(health)) })
  expect((await daysFrom("2032-03-18"))[0]).toMatchObject({ day: "2032-03-18", counts: { "probe.up": 19 } })
})

test("the first looks of a day sum up what came late for the day before", async () => {
  await counted("23", { "probe.up": 60 }, "19")
  await Pulse.look(at("00:05", "20"))
  expect((await daysFrom("2032-03-19")).map(({ day }) => day)).toEqual(["2032-03-19", "2032-03-20"])
})

test("what this process counts of its table is written once and found again", async () => {
  tally.count("sec.test", 3)
  await Pulse.flush(0)
  const today = new Date().toISOString().slice(0, 10)
  const found = (await bucketsOf(today)).find(({ counts }) => counts["sec.test"] === 3)
  expect(found?.counts).toMatchObject({ "sec.test": 3 })
  expect(Object.keys(found?.counts ?? {}).some((name) => name.startsWith("db.le"))).toBe(true)
})
