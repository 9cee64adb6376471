import { describe, expect, test } from "vitest"
import { explainSchedule } from "./schedule.ts"

describe("explainSchedule", () => {
  test.each([
    "rate(1 minute)",
    "rate(15 minutes)",
    "rate(1 hour)",
    "rate(2 days)",
    "cron(0 6 * * ? *)",
    "cron(0/15 8-18 ? * MON-FRI *)",
    "cron(10 0 1 * ? *)",
    "cron(0 12 L JAN,JUL ? 2027)",
    "cron(0 9 ? * 2#1 *)",
    "at(2026-11-21T12:00:00)",
  ])("finds nothing wrong with %s", (expression) => {
    expect(explainSchedule(expression)).toBeUndefined()
  })

  test.each([
    ["rate(1 minutes)", "1 goes with the singular"],
    ["rate(5 minute)", "5 goes with the plural"],
    ["rate(0 minutes)", "a rate starts at 1"],
    ["cron(0 6 * * *)", "cron has 6 fields, this has 5"],
    ["cron(60 6 * * ? *)", 'minutes cannot be "60"'],
    ["cron(0 24 * * ? *)", 'hours cannot be "24"'],
    ["cron(0 6 0 * ? *)", 'day of month cannot be "0"'],
    ["cron(0 6 * 13 ? *)", 'month cannot be "13"'],
    ["cron(0 6 ? * FUN *)", 'day of week cannot be "FUN"'],
    ["cron(0 6 * * * *)", 'exactly one of day of month and day of week must be "?"'],
    ["cron(0 6 ? * ? *)", 'exactly one of day of month and day of week must be "?"'],
    ["cron(0/0 6 * * ? *)", 'minutes cannot be "0/0"'],
    ["every minute", "write rate(5 minutes), cron(0 6 * * ? *) or at(2026-11-21T12:00:00)"],
    ["", "write rate(5 minutes), cron(0 6 * * ? *) or at(2026-11-21T12:00:00)"],
  ])("%s: %s", (expression, problem) => {
    expect(explainSchedule(expression)).toBe(problem)
  })
})
