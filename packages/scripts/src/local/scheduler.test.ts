import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { type Rule, rateInMs, startScheduler } from "./scheduler.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const rule: Rule = { name: "tick", rate: "rate(1 minute)", function: "ingest", input: { job: "tick" } }

test("a rule fires each time its rate has passed, with its input", async () => {
  const fired: unknown[] = []
  const scheduler = startScheduler(
    [rule],
    async (...call) => fired.push(call),
    () => undefined,
  )
  await vi.advanceTimersByTimeAsync(59_999)
  expect(fired).toEqual([])
  await vi.advanceTimersByTimeAsync(60_001)
  expect(fired).toEqual([
    ["ingest", { job: "tick" }],
    ["ingest", { job: "tick" }],
  ])
  scheduler.close()
})

test("a run longer than the rate overlaps the next one", async () => {
  const running: (() => void)[] = []
  const scheduler = startScheduler(
    [rule],
    () => new Promise<void>((done) => running.push(done)),
    () => undefined,
  )
  await vi.advanceTimersByTimeAsync(180_000)
  expect(running).toHaveLength(3)
  scheduler.close()
})

test("a run that fails is reported and the next one still comes", async () => {
  const problems: string[] = []
  const scheduler = startScheduler(
    [rule],
    () => Promise.reject(new Error("down")),
    (text) => problems.push(text),
  )
  await vi.advanceTimersByTimeAsync(120_000)
  expect(problems).toEqual(["tick: down", "tick: down"])
  scheduler.close()
})

test("nothing fires after close", async () => {
  const fired: unknown[] = []
  startScheduler(
    [rule],
    async () => fired.push(1),
    () => undefined,
  ).close()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(fired).toEqual([])
})

test("rates are counted in seconds, minutes, hours and days", () => {
  const rates = ["rate(15 seconds)", "rate(1 minute)", "rate(5 minutes)", "rate(2 hours)", "rate(1 day)"]
  expect(rates.map(rateInMs)).toEqual([15_000, 60_000, 300_000, 7_200_000, 86_400_000])
})

test.each(["rate(0 minutes)", "rate(1 fortnight)", "cron(0 12 * * ? *)", ""])(
  "%j is refused as a rate",
  (text) => {
    expect(() => rateInMs(text)).toThrow("Not a rate")
  },
)
