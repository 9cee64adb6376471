import { metricsOf } from "@hub/core/cost/metrics"
import { expect, test } from "vitest"
import { measured } from "./measured.ts"
import { backupsOf, beside, metricsHour, noticesOf, processesOf, watchHour } from "./upkeep.ts"

const found = measured()

test("the watch is a run a minute and a look every five, and what it asks for is served as to anybody", () => {
  const hour = watchHour(found)
  expect([hour.requests, hour.schedules, hour.edgeRequests]).toEqual([72 + 120, 72, 120])
  expect(hour.readUnits).toBeGreaterThanOrEqual(12 * found.upkeep.health.readUnits)
})

test("CloudWatch is asked for every figure that there is, twelve times an hour", () => {
  const functions = Array.from({ length: beside.countedFunctions }, () => ({ name: "", gb: 0 }))
  expect(metricsHour()).toEqual({
    metricCalls: 12 * metricsOf({ distribution: "", router: "", functions }).length,
  })
  expect(metricsHour().metricCalls).toBe(12 * 18)
})

test("a backup a day reads the whole table, a check a week writes it elsewhere, each new picture is written twice", () => {
  const none = backupsOf(found, 0)
  expect(none.readUnits).toBeCloseTo(found.upkeep.backup.readUnits * (31 + 31 / 7), 6)
  expect((backupsOf(found, 100).storeWrites ?? 0) - (none.storeWrites ?? 0)).toBe(200)
})

test("notices cost nothing where nobody wants any, and more for each device", () => {
  expect(noticesOf(found, 0)).toEqual({})
  const time = (devices: number) => noticesOf(found, devices).gbMs ?? 0
  expect(time(1000)).toBeGreaterThan(10 * time(10))
})

test("without fans no process writes of its own accord", () => {
  expect([processesOf(0), (processesOf(1).writeUnits ?? 0) > 0]).toEqual([{}, true])
})
