import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { Audit } from "../audit/index.ts"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { Realtime } from "../realtime/index.ts"
import { Snapshot } from "../snapshot/index.ts"
import { historyBefore } from "./history.ts"
import { Cost } from "./index.ts"
import type { Minutes } from "./info.ts"
import { MeterEntity } from "./meter.entity.ts"
import { bucketsOf, daysOf, remember, remembered, saveBill, saveDemoDays } from "./store.ts"

/** Days of their own, so that no other file's counts are in them. */
const at = (time: string, day = "17") => Date.parse(`2031-03-${day}T${time}:00.000Z`)
const cents = (dollars: number) => ({ guard: { billCalls: dollars * 100 } })

/** What an instance wrote at a time of that day. */
async function counted(time: string, dollars: number, day = "17", instance = "a") {
  const hour = `2031-03-${day}T${time.slice(0, 2)}`
  const used = { ...cents(dollars), scores: { requests: 1 } }
  const written = new Date(at(time, day)).toISOString()
  await MeterEntity.put({ day: hour.slice(0, 10), hour, instance, used, at: written, expireAt: 4e9 }).go()
}
async function page() {
  const stored = await Snapshot.read("costs")
  return stored && Object(JSON.parse(Snapshot.textOf(stored))).data
}

beforeAll(async () => {
  process.env["SST_RESOURCE_Live"] ??= JSON.stringify({ endpoint: "ws://localhost:1", authorizer: "a" })
  await Realtime.choose({ transport: "push", level: 0, now: "2031-03-01T00:00:00.000Z" })
})

describe("the guard's look", () => {
  beforeAll(() => counted("10:00", 0.05))

  test("publishes what the day costs, and changes nothing while there is money", async () => {
    const { level } = await Cost.look(at("10:01"))
    expect(level).toBe(0)
    expect(await Realtime.chosen()).toEqual({ transport: "push", level: 0 })
    expect(await page()).toMatchObject({
      level: 0,
      today: { day: "2031-03-17", dollars: 0.05, allowance: 0.16 },
      live: { pollSeconds: 10, push: true, keepFactor: 1 },
      resetsAt: "2031-03-18T00:00:00.000Z",
    })
  })

  test.each([
    ["11:00", 0.08, "day.80", 1, "push", 12],
    ["12:00", 0.016, "day.90", 2, "poll", 30],
    ["13:00", 0.016, "day.100", 3, "poll", 45],
  ] as const)(
    "at %s, $%d more: %s, level %d, %s every %d s",
    async (time, dollars, crossing, level, transport, seconds) => {
      await counted(time, dollars)
      const decision = await Cost.look(at(time) + 60_000)
      expect(decision.level).toBe(level)
      expect(decision.alerts.map((alert) => alert.crossing)).toContain(crossing)
      expect(await Realtime.chosen()).toEqual({ transport, level })
      expect(await page()).toMatchObject({
        level,
        live: { pollSeconds: seconds, push: transport === "push" },
      })
    },
  )

  test("says what is switched off", async () => {
    expect((await page()).switchedOff.every(({ isOff }: { isOff: boolean }) => isOff)).toBe(true)
  })

  test("after 00:00 UTC it is level 0 and pushes again; the day before is kept with what came after its last look", async () => {
    await counted("23:59", 0.01)
    await counted("00:01", 0.001, "18")
    const { level } = await Cost.look(at("00:02", "18"))
    expect(level).toBe(0)
    expect(await Realtime.chosen()).toEqual({ transport: "push", level: 0 })
    expect((await page()).days).toMatchObject([
      { day: "2031-03-17", counted: 0.172, minutes: [60, 60, 60, 659], isDemo: false },
      { day: "2031-03-18", counted: 0.001, minutes: [0, 0, 0, 2] },
    ])
  })

  test("costs 5 Queries and a few reads and writes", async () => {
    const { capacity } = await measure(() => Cost.look(at("00:07", "18")))
    expect(capacity.calls).toBeLessThanOrEqual(15)
    expect([capacity.read <= 9, capacity.write <= 12]).toEqual([true, true])
  })

  test("when the ingest has not counted for hours, it is careful", async () => {
    await Cost.look(at("01:59", "18"))
    expect((await Cost.look(at("02:30", "18"))).level).toBe(1)
  })

  test("after a pause of its own it gives everybody one look to count", async () => {
    expect((await Cost.look(at("06:00", "18"))).level).toBe(0)
  })
})

describe("an admin", () => {
  const who = { by: "ana", why: "a storm of bots" }
  const recorded = async (day: string) =>
    (await Audit.about("hub-level"))
      .filter((entry) => entry.at.startsWith(`2031-03-${day}`))
      .map(({ action, why }) => [action, why])

  test("holds a level for some hours and ends it again, both on record; the page says until when", async () => {
    await counted("06:00", 0.001, "18")
    const hold = await Cost.hold({ level: 2, hours: 2, ...who, now: at("06:01", "18") })
    expect(hold).toEqual({
      level: 2,
      until: "2031-03-18T08:01:00.000Z",
      at: "2031-03-18T06:01:00.000Z",
      ...who,
    })
    expect((await Cost.look(at("06:02", "18"))).level).toBe(2)
    expect(await page()).toMatchObject({ level: 2, held: { level: 2, until: hold.until } })
    expect((await Cost.record(at("06:02", "18"))).held).toEqual(hold)
    await Cost.release({ ...who, now: at("06:03", "18") })
    expect((await Cost.look(at("06:04", "18"))).level).toBe(0)
    expect(await page()).toMatchObject({ held: null })
    const entries = (await Audit.about("hub-level")).filter((entry) => entry.at.startsWith("2031-03-18"))
    expect(entries.map(({ action, by, why }) => [action, by, why])).toEqual([
      ["level.hold", "ana", "2 until 2031-03-18T08:01:00.000Z: a storm of bots"],
      ["level.release", "ana", "a storm of bots"],
    ])
  })

  test("holds nothing any more when its time is over, without anybody ending it", async () => {
    await Cost.hold({ level: 3, hours: 1, ...who, now: at("06:10", "18") })
    expect((await Cost.held(at("07:09", "18")))?.level).toBe(3)
    expect(await Cost.held(at("07:10", "18"))).toBeNull()
    const { capacity } = await measure(() => Cost.release({ ...who, now: at("07:10", "18") }))
    expect(capacity.write).toBe(0)
  })

  test("who tries again after the line was cut orders once, on record once, and is told the same", async () => {
    const now = at("08:00", "19")
    const order = { level: 1, hours: 2, ...who, once: { id: newId(now), isRetry: false } } as const
    const first = await Cost.hold({ ...order, now: now + 1 })
    const again = { ...order, once: { ...order.once, isRetry: true }, now: now + 60_000 }
    expect(await Cost.hold(again)).toEqual(first)
    expect(await recorded("19")).toEqual([["level.hold", `1 until ${first.until}: ${who.why}`]])
    const never = { ...order, once: { id: newId(now), isRetry: true }, level: 2 } as const
    expect(await Cost.hold({ ...never, now: now + 90_000 })).toMatchObject({ level: 2 })
  })

  test("who ends it again ends nothing that was held since; of two at once one is on record", async () => {
    const now = at("08:00", "20")
    await Cost.hold({ level: 3, hours: 2, ...who, now })
    const end = { ...who, once: { id: newId(now + 1_000), isRetry: false } }
    await Promise.all([
      Cost.release({ ...end, now: now + 1_000 }),
      Cost.release({ ...who, now: now + 1_000 }),
    ])
    const { length } = await recorded("20")
    expect([await Cost.held(now + 1_000), length]).toEqual([null, 2])

    await Cost.hold({ level: 1, hours: 1, ...who, now: now + 2_000 })
    const once = { id: newId(now + 3_000), isRetry: false }
    await Cost.release({ ...who, once, now: now + 3_000 })
    await Cost.hold({ level: 2, hours: 1, ...who, now: now + 4_000 })
    await Cost.release({ ...who, once: { ...once, isRetry: true }, now: now + 5_000 })
    expect(await Cost.held(now + 5_000)).toMatchObject({ level: 2 })
  })

  test("not for longer than a day, nor without a time or a reason", () => {
    const order = { level: 0, hours: 1, ...who, now: at("05:00") } as const
    for (const wrong of [{ hours: 25 }, { hours: 0 }, { why: "" }])
      expect(() => Cost.hold({ ...order, ...wrong })).toThrow(Object.keys(wrong)[0])
  })

  test("sees what was told, newest first", async () => {
    const { alerts } = await Cost.record(at("06:00", "18"))
    expect(alerts.map(({ crossing, level }) => [crossing, level])).toEqual(
      expect.arrayContaining([
        ["day.100", 3],
        ["day.80", 1],
      ]),
    )
    expect(alerts.map((alert) => alert.at)).toEqual(
      alerts
        .map((alert) => alert.at)
        .toSorted()
        .toReversed(),
    )
  })
})

describe("AWS's bill", () => {
  const noon = at("12:00", "18")
  beforeEach(() => remember({ asked: { day: "2000-01-01", calls: 0 } }))

  test("is read page by page, by day and service; days that AWS does not know yet stay unknown", async () => {
    const asked: unknown[] = []
    const answer = await Cost.reconcile(noon, async (ask) => {
      asked.push(ask)
      if (ask.next) return { days: [{ day: "2031-03-17", billed: {}, isEstimate: true }] }
      return {
        days: [{ day: "2031-03-16", billed: { "AWS Lambda": 0.02, Tax: 0.01 }, isEstimate: false }],
        next: "2",
      }
    })
    expect(answer).toEqual({ calls: 2, days: 1 })
    expect(asked).toEqual([
      { from: "2031-03-13", to: "2031-03-18" },
      { from: "2031-03-13", to: "2031-03-18", next: "2" },
    ])
    const days = await daysOf("2031-03")
    expect(days.map(({ day, billed }) => [day, billed])).toEqual([
      ["2031-03-16", { "AWS Lambda": 0.02, Tax: 0.01 }],
      ["2031-03-17", null],
      ["2031-03-18", null],
    ])
  })

  test("is not asked for more than three times a day, failures included", async () => {
    const down = () => Cost.reconcile(noon, () => Promise.reject(new Error("ThrottlingException")))
    for (let n = 0; n < 3; n++) await expect(down()).rejects.toThrow("ThrottlingException")
    expect(await down()).toEqual({ calls: 0, days: 0 })
    expect((await remembered()).asked).toEqual({ day: "2031-03-18", calls: 3 })
  })

  test("leaves what was counted of its day", async () => {
    await saveBill({ day: "2031-03-17", billed: { "AWS Lambda": 0.2 }, isEstimate: true })
    const day = (await daysOf("2031-03")).find((one) => one.day === "2031-03-17")
    expect([day?.used.guard?.billCalls, day?.billed]).toEqual([
      expect.closeTo(17.2, 6),
      { "AWS Lambda": 0.2 },
    ])
  })
})

test("an instance's hour is one item for one write, however often it is written", async () => {
  const bucket = { hour: "2031-03-19T07", used: { api: { requests: 3 } } }
  const { capacity } = await measure(() => Cost.saveAs("b", bucket))
  await Cost.saveAs("b", bucket)
  expect(capacity.write).toBe(1)
  expect(await bucketsOf("2031-03-19")).toMatchObject([{ hour: bucket.hour, used: bucket.used }])
})

describe("the days before this month", () => {
  const day = (of: string) => ({
    day: of,
    used: { guard: { billCalls: 1 } },
    isEstimate: false,
    minutes: [1380, 60, 0, 0] as Minutes,
  })

  test("are drawn for 90 days, made-up ones marked, and read as one item from then on", async () => {
    await saveDemoDays([day("2030-12-20"), day("2030-12-21"), day("2031-02-28")])
    const days = await historyBefore("2031-03-20")
    expect(days).toEqual([
      { day: "2030-12-21", counted: 0.01, billed: null, minutes: [1380, 60, 0, 0], isDemo: true },
      { day: "2031-02-28", counted: 0.01, billed: null, minutes: [1380, 60, 0, 0], isDemo: true },
    ])
    const { value, capacity } = await measure(() => historyBefore("2031-03-20"))
    expect([value, capacity.calls, capacity.write]).toEqual([days, 1, 0])
  })

  test("are made anew with a bill of last month's days", async () => {
    await remember({ asked: { day: "2000-01-01", calls: 0 } })
    await historyBefore("2031-03-02")
    await Cost.reconcile(at("12:00", "02"), async () => ({
      days: [{ day: "2031-02-28", billed: { "AWS Lambda": 0.5 }, isEstimate: true }],
    }))
    const days = await historyBefore("2031-03-02")
    expect(days.find((one) => one.day === "2031-02-28")?.billed).toBe(0.5)
  })
})
