import { expect, test } from "vitest"
import { demoDays } from "./demo-costs.ts"

const month = [1, 2, 3].map((requests) => ({
  used: { api: { requests } },
  minutes: [1440, 0, 0, 0] as [number, number, number, number],
}))

test("the days before today are those of a made-up month by their number, today is none of them", () => {
  const days = demoDays("2026-11-03", month)
  expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([89, "2026-08-06", "2026-11-02"])
  expect(days.slice(-2).map(({ used }) => used.api?.requests)).toEqual([1, 2])
  expect(days.at(-3)).toMatchObject({ day: "2026-10-31", used: { api: { requests: 3 } } })
})
