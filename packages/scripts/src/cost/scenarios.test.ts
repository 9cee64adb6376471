import { describe, expect, test } from "vitest"
import { measured } from "./measured.ts"
import { replay } from "./replay.ts"
import { follows, oldest, reportOf } from "./scenario-report.ts"
import { scenarios } from "./scenarios.ts"

const found = measured()

describe.each(scenarios.filter(({ name }) => ["season", "viral", "storm", "crowd"].includes(name)))(
  "the month with $why",
  (scenario) => {
    const month = replay(found, scenario)

    test("ends below $5, or the report says by how much it does not and why", async () => {
      const told = { scenario, month: await month, unguarded: 9 }
      const { dollars } = told.month
      expect(dollars).toBeLessThan(5)
      const line = `- **${scenario.name}** by $${(dollars - 5).toFixed(2)}: `
      expect(reportOf([told]).includes(line)).toBe(dollars > 5)
      expect(reportOf([told])).toContain(`$${dollars.toFixed(2)}`)
    })

    test("is counted within 1 % of what the prices make of it, all of it and each service", async () => {
      const { counted, dollars, services } = await month
      const sum = Object.values(counted).reduce((all, one) => all + one, 0)
      expect(Math.abs(sum / dollars - 1)).toBeLessThan(0.01)
      for (const [service, cost] of Object.entries(services).filter(([, one]) => one >= 0.01))
        expect([service, Math.abs((counted[service] ?? 0) / cost - 1) < 0.01]).toEqual([service, true])
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

test("a score is seen within thirty seconds at levels 0 and 1, and within two minutes at the others", () => {
  expect(([0, 1, 2, 3] as const).map(oldest)).toEqual([28, 30, 68, 113])
})

test("a new level is followed within a minute, from every other one", () => {
  expect(([0, 1, 2, 3] as const).map(follows)).toEqual([25, 27, 45, 60])
})
