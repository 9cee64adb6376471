import { describe, expect, test } from "vitest"
import { measured } from "./measured.ts"
import { replay } from "./replay.ts"
import { oldest } from "./scenario-report.ts"
import { scenarios } from "./scenarios.ts"

const found = measured()

describe.each(scenarios.filter(({ name }) => ["season", "viral", "storm", "crowd"].includes(name)))(
  "the month with $why",
  (scenario) => {
    const month = replay(found, scenario)

    test("ends below $5, or above by what the report says", async () => {
      const { dollars } = await month
      expect(dollars).toBeLessThan(scenario.name === "crowd" ? 6 : 5)
    })

    test("is counted within 1 % of what the prices make of it", async () => {
      const { counted, dollars } = await month
      expect(Math.abs(counted / dollars - 1)).toBeLessThan(0.01)
    })

    test("changes its level at most twice for each crossing, on every day too", async () => {
      const { changes, crossings, worstDay } = await month
      expect(changes).toBeLessThanOrEqual(2 * crossings)
      expect(worstDay.changes).toBeLessThanOrEqual(2 * worstDay.crossings + 1)
    })
  },
)

test("the guard never makes a month dearer", async () => {
  const viral = scenarios.find(({ name }) => name === "viral")
  if (!viral) throw new Error("no such month")
  expect((await replay(found, viral)).dollars).toBeLessThan((await replay(found, viral, false)).dollars)
})

test("a score is seen within thirty seconds at levels 0 and 1, and within three minutes at the others", () => {
  expect(([0, 1, 2, 3] as const).map(oldest)).toEqual([28, 30, 83, 153])
})
