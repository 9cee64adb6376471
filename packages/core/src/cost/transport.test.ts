import { expect, test } from "vitest"
import { type CountedDay, transportFor } from "./transport.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")

/** So many days up to yesterday, each as `of` says; 1 is yesterday. */
function days(count: number, of: (back: number) => number): CountedDay[] {
  return Array.from({ length: count }, (_, index) => ({
    day: new Date(now - (index + 1) * 86_400_000).toISOString().slice(0, 10),
    requests: of(index + 1),
  }))
}

test("polls stay while a month of them is free, and give way to pushes above", () => {
  expect(
    transportFor(
      days(28, () => 290_000),
      "poll",
      now,
    ),
  ).toBe("poll")
  expect(
    transportFor(
      days(28, () => 350_000),
      "poll",
      now,
    ),
  ).toBe("push")
})

test("a Saturday alone does not decide, four weeks of them do", () => {
  const saturdays = (requests: number) => (back: number) => (back % 7 === 0 ? requests : 100_000)
  expect(transportFor(days(28, saturdays(1_000_000)), "poll", now)).toBe("poll")
  expect(transportFor(days(28, saturdays(2_000_000)), "poll", now)).toBe("push")
})

test("pushes stay until four weeks of them were so few that polls would be free again", () => {
  expect(
    transportFor(
      days(28, () => 90_000),
      "push",
      now,
    ),
  ).toBe("push")
  expect(
    transportFor(
      days(28, () => 60_000),
      "push",
      now,
    ),
  ).toBe("poll")
  expect(
    transportFor(
      days(20, () => 60_000),
      "push",
      now,
    ),
  ).toBe("push")
})

test("in its first week the hub keeps to what was chosen, unless a crowd comes", () => {
  expect(transportFor([], "poll", now)).toBe("poll")
  expect(transportFor([], "push", now)).toBe("push")
  expect(
    transportFor(
      days(3, () => 300_000),
      "poll",
      now,
    ),
  ).toBe("poll")
  expect(
    transportFor(
      days(3, () => 1_200_000),
      "poll",
      now,
    ),
  ).toBe("push")
})

test("what is older than four weeks, and today, count for nothing", () => {
  const old = days(60, (back) => (back > 28 ? 5_000_000 : 100_000))
  const today = { day: "2026-11-21", requests: 90_000_000 }
  expect(transportFor([...old, today], "poll", now)).toBe("poll")
})
