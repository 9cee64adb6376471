import { describe, expect, test } from "vitest"
import {
  addDays,
  dayOf,
  dayText,
  dayWord,
  hourOf,
  isDay,
  longDay,
  stampText,
  timeOf,
  zoneName,
} from "./time.ts"

const tipOff = "2026-11-29T00:30:00.000Z"

describe("instants", () => {
  test("the same start is an evening in Raleigh and the next morning in Tokyo", () => {
    expect([timeOf(tipOff, { zone: "America/New_York" }), dayOf(tipOff, "America/New_York")]).toEqual([
      "7:30 PM",
      "2026-11-28",
    ])
    expect([timeOf(tipOff, { zone: "Asia/Tokyo" }), dayOf(tipOff, "Asia/Tokyo")]).toEqual([
      "9:30 AM",
      "2026-11-29",
    ])
  })

  test("midnight is 12:00 AM, not 24:00", () => {
    expect(timeOf("2026-11-29T05:00:00Z", { zone: "America/New_York" })).toBe("12:00 AM")
  })

  test("on a face of 24 hours midnight is 00:00 and evening 19:30", () => {
    const clock = { zone: "America/New_York", hours: "24" } as const
    expect(timeOf("2026-11-29T05:00:00Z", clock)).toBe("00:00")
    expect(stampText(tipOff, clock)).toBe("Nov 28, 19:30")
    expect([hourOf("2026-11-29T05:00:00Z", clock.zone), hourOf(tipOff, clock.zone)]).toEqual([0, 19])
  })

  test("a zone is named as it is called on that date", () => {
    expect(zoneName("America/New_York", Date.parse("2026-07-01"))).toBe("EDT")
    expect(zoneName("America/New_York", Date.parse("2026-12-01"))).toBe("EST")
  })

  test("a stamp has the date and the time", () => {
    expect(stampText(tipOff, { zone: "America/New_York" })).toBe("Nov 28, 7:30 PM")
  })
})

describe("days", () => {
  test("steps cross months, years and the end of daylight saving", () => {
    expect(addDays("2026-10-31", 1)).toBe("2026-11-01")
    expect(addDays("2026-11-01", 1)).toBe("2026-11-02")
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31")
  })

  test("near days have words, far ones a date, other years their year", () => {
    const words = ["2026-11-21", "2026-11-22", "2026-11-20", "2026-11-28", "2025-03-15"].map((day) =>
      dayWord(day, "2026-11-21"),
    )
    expect(words).toEqual(["Today", "Tomorrow", "Yesterday", "Sat, Nov 28", "Sat, Mar 15, 2025"])
  })

  test("text and dateline", () => {
    expect(dayText("2026-11-28", "2026-11-21")).toBe("Sat, Nov 28")
    expect(longDay("2026-11-21")).toBe("Saturday, November 21")
  })

  test.each(["2026-02-30", "2026-13-01", "20261121", "today", "", 5, undefined, "2026-11-21T00:00"])(
    "%s is no day",
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )

  test("a leap day is a day", () => {
    expect(isDay("2028-02-29")).toBe(true)
  })
})
