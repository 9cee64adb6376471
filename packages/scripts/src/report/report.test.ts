import { readFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"
import { expect, test } from "vitest"
import { root } from "../local/paths.ts"
import { alarmsIn } from "./alarms.ts"
import { linesOf, packagesOf, parseCoverage } from "./coverage.ts"
import { filesOf } from "./endpoints.ts"
import { gather } from "./gather.ts"
import { absent, known, Report } from "./info.ts"
import { linesOfReport } from "./lines.ts"
import { routeFiles } from "./route-files.ts"
import { testsOf } from "./tests.ts"

const now = Date.parse("2026-11-21T12:00:00.000Z")
const nothing = await gather({ stage: null }, now)

test("where nothing runs the report has its shape, and what only a running hub knows is null with a reason", () => {
  expect(v.parse(Report, nothing)).toEqual(nothing)
  const why = "no stage is linked (sst shell) and no local stack runs"
  const { deployment, database, monitoring, endpoints } = nothing
  expect([deployment.urls, database.schema, monitoring.kpi, monitoring.backup]).toEqual(
    Array.from({ length: 4 }, () => absent(why)),
  )
  expect(endpoints.filter(({ latency }) => latency.value !== null)).toEqual([])
  expect(linesOfReport(nothing)[0]).toBe(`deployment  – (${why})`)
})

test("every documented operation is in it, and the file of its route is known", async () => {
  const files = filesOf(await routeFiles())
  expect(nothing.endpoints.length).toBeGreaterThan(90)
  expect(nothing.endpoints.filter(({ operationId }) => !files.has(operationId))).toEqual([])
})

test.each([
  ["a figure without its time", { ...nothing, commit: { value: { id: "ab", isClean: true }, from: "git" } }],
  ["nothing without a reason", { ...nothing, commit: { value: null, why: "" } }],
  ["anything that is not in its shape", { ...nothing, score: 10 }],
])("%s is refused", (_what, report) => {
  expect(v.is(Report, report)).toBe(false)
})

test("the alarms are those that the generated page lists", async () => {
  const alarms = alarmsIn(await readFile(join(root, "docs/infra.md"), "utf8"))
  expect(alarms.length).toBeGreaterThan(0)
  expect(alarms.find(({ name }) => name === "ApiSlow")).toEqual({
    name: "ApiSlow",
    means: "Uncached answers take long",
    when: "Duration ≥ 1000",
    lasts: "5 min × 3",
  })
  expect(alarmsIn("# Without one")).toEqual([])
})

test("tests are told by project from the run that had them; one that did not end, or left no report, is null", () => {
  const file = (name: string, end = {}) => ({
    name: `/hub/${name}`,
    status: "passed",
    startTime: now - 2000,
    assertionResults: [{ status: "passed" }],
    ...end,
  })
  const run = (...testResults: object[]) => JSON.stringify({ testResults })
  const projects = testsOf([
    { file: "broken.json", text: "{" },
    { file: "a.json", text: run(file("a.test.ts", { endTime: now }), file("b.table.test.ts")) },
  ])
  const counts = { passed: 1, failed: 0, skipped: 0, seconds: 2 }
  expect(projects[0]).toEqual({
    name: "unit",
    result: known(counts, new Date(now).toISOString(), "a.json"),
  })
  expect(projects.slice(1).map(({ result }) => result.value)).toEqual([null, null, null, null, null, null])
})

test("coverage is that of the lines under a path, and nothing where none was measured", () => {
  const lines = (covered: number, total: number) => ({ lines: { covered, total } })
  const summary = {
    "/hub/packages/core/src/a.ts": lines(9, 10),
    "/hub/packages/core/src/b.ts": lines(0, 10),
    "/hub/packages/functions/src/c.ts": lines(1, 3),
  }
  const covered = parseCoverage(JSON.stringify(summary)) ?? {}
  expect([linesOf(covered, "core/src/"), linesOf(covered, "web/src/")]).toEqual([45, null])
  expect(packagesOf(known(covered, "2026-11-21T12:00:00.000Z", "here")).value).toEqual({
    core: 45,
    functions: 33.3,
  })
  expect(parseCoverage('{"total":1}')).toBeUndefined()
})
