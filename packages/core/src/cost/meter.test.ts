import { expect, test } from "vitest"
import { type Bucket, createMeter } from "./meter.ts"

function fresh(start = "2026-11-21T13:00:00.000Z") {
  const clock = { now: Date.parse(start), isDown: false }
  const saved: Bucket[] = []
  const warned: unknown[] = []
  const meter = createMeter(
    () => clock.now,
    async (bucket) => {
      if (clock.isDown) throw new Error("down")
      saved.push(bucket)
    },
    (thrown) => warned.push(thrown),
  )
  return { clock, saved, warned, meter }
}

test("writes at once, then once a minute, the hour so far each time", async () => {
  const { clock, saved, meter } = fresh()
  meter.count("api", { requests: 1, readUnits: 0.5 })
  await meter.flush()
  meter.count("api", { requests: 1, readUnits: 0.5 })
  clock.now += 59_999
  await meter.flush()
  expect(saved).toHaveLength(1)
  clock.now += 1
  await meter.flush()
  clock.now += 60_000
  meter.count("pages", { requests: 1 })
  await meter.flush()
  expect(saved).toEqual([
    { hour: "2026-11-21T13", used: { api: { requests: 1, readUnits: 0.5 } } },
    { hour: "2026-11-21T13", used: { api: { requests: 2, readUnits: 1 } } },
    { hour: "2026-11-21T13", used: { api: { requests: 2, readUnits: 1 }, pages: { requests: 1 } } },
  ])
})

test("500 counts do not wait for the minute", async () => {
  const { saved, meter } = fresh()
  meter.count("api", { requests: 1 })
  await meter.flush()
  for (let n = 0; n < 499; n++) meter.count("api", { requests: 1 })
  await meter.flush()
  expect(saved).toHaveLength(1)
  meter.count("api", { requests: 1 })
  await meter.flush()
  expect(saved.at(-1)).toEqual({ hour: "2026-11-21T13", used: { api: { requests: 501 } } })
})

test("who counted nothing writes nothing", async () => {
  const { clock, saved, meter } = fresh()
  clock.now += 3_600_000
  await meter.flush(0)
  expect(saved).toEqual([])
})

test("across the hour each hour gets its own, and one that is over is written no more", async () => {
  const { clock, saved, meter } = fresh("2026-11-21T13:59:30.000Z")
  meter.count("api", { requests: 1 })
  clock.now += 60_000
  meter.count("api", { requests: 2 })
  await meter.flush()
  clock.now += 60_000
  meter.count("api", { requests: 4 })
  await meter.flush()
  expect(saved).toEqual([
    { hour: "2026-11-21T13", used: { api: { requests: 1 } } },
    { hour: "2026-11-21T14", used: { api: { requests: 2 } } },
    { hour: "2026-11-21T14", used: { api: { requests: 6 } } },
  ])
})

test("a write that fails throws nothing and loses nothing", async () => {
  const { clock, saved, warned, meter } = fresh()
  meter.count("api", { requests: 3 })
  clock.isDown = true
  await meter.flush(0)
  expect([saved, warned]).toEqual([[], [new Error("down")]])
  clock.isDown = false
  clock.now += 60_000
  await meter.flush()
  expect(saved).toEqual([{ hour: "2026-11-21T13", used: { api: { requests: 3 } } }])
})

test("who runs once a minute alone may write less often", async () => {
  const { clock, saved, meter } = fresh()
  for (let minute = 0; minute < 10; minute++) {
    meter.count("scores", { requests: 1 })
    await meter.flush(270_000)
    clock.now += 60_000
  }
  expect(saved.map(({ used }) => used.scores?.requests)).toEqual([1, 6])
})
