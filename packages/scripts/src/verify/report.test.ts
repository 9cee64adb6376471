import { expect, test } from "vitest"
import { parseReport, projectOf, stepOf } from "./report.ts"

const file = (name: string, statuses: string[], over = {}) => ({
  name: `/hub/${name}`,
  status: statuses.includes("failed") ? "failed" : "passed",
  startTime: 1000,
  endTime: 3500,
  assertionResults: statuses.map((status) => ({ status })),
  ...over,
})

test.each([
  ["/hub/packages/core/src/game/status.test.ts", "unit"],
  ["/hub/packages/web/src/lib/format.test.tsx", "unit"],
  ["/hub/packages/functions/src/handler/guard.alone.test.ts", "alone"],
  ["/hub/packages/core/src/game/game.table.test.ts", "table"],
  ["/hub/packages/functions/src/api/games.api.test.ts", "api"],
  ["/hub/packages/scripts/src/local/notices.api.test.ts", "local"],
  ["/hub/packages/scripts/src/synth/promises/auth.infra.test.ts", "infra"],
  ["/hub/e2e/home.e2e.ts", "e2e"],
])("%s belongs to %s", (path, project) => {
  expect(projectOf(path)).toBe(project)
})

test("each project counts its own files; pending and todo tests are skipped ones", () => {
  const report = parseReport(
    JSON.stringify({
      testResults: [
        file("a.test.ts", ["passed", "failed", "pending"]),
        file("b.test.ts", ["passed", "todo"], { startTime: 2000, endTime: 5000 }),
        file("c.table.test.ts", ["passed"]),
      ],
    }),
  )
  expect(stepOf("unit", report)).toEqual({ name: "unit", passed: 2, failed: 1, skipped: 2, seconds: 4 })
  expect(stepOf("table", report)).toMatchObject({ passed: 1, failed: 0 })
  expect(stepOf("api", report)).toEqual({ name: "api", passed: 0, failed: 0, skipped: 0, seconds: null })
})

test("a file that could not be loaded is one failed test", () => {
  const broken = file("d.test.ts", [], { status: "failed" })
  expect(stepOf("unit", { testResults: [broken] })).toMatchObject({ passed: 0, failed: 1 })
})
