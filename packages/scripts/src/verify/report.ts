import * as v from "valibot"
import type { Step } from "./summary.ts"

const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      startTime: v.optional(v.number()),
      endTime: v.optional(v.number()),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
})
/** As much of vitest's JSON report as is counted. */
export type Report = v.InferOutput<typeof Report>

export function parseReport(text: string): Report {
  return v.parse(v.pipe(v.string(), v.parseJson(), Report), text)
}

/** The project that a test file's name says it belongs to; the same rule as in vitest.config.ts. */
export function projectOf(path: string): string {
  if (path.endsWith(".e2e.ts")) return "e2e"
  if (/packages\/scripts\/.*\.(table|api)\.test\.ts$/.test(path)) return "local"
  return /\.(alone|table|api|infra)\.test\.ts$/.exec(path)?.[1] ?? "unit"
}

/**
 * What the tests of one project came to. A file that could not be loaded counts as one failed test. Files run side
 * by side, so the seconds are from the first start to the last end.
 */
export function stepOf(project: string, report: Report): Step {
  const files = report.testResults.filter((file) => projectOf(file.name) === project)
  const statuses = files.flatMap((file) =>
    file.assertionResults.length === 0 && file.status === "failed"
      ? ["failed"]
      : file.assertionResults.map((test) => test.status),
  )
  const count = (wanted: (status: string) => boolean) => statuses.filter(wanted).length
  const start = Math.min(...files.map((file) => file.startTime ?? Number.POSITIVE_INFINITY))
  const end = Math.max(...files.map((file) => file.endTime ?? Number.NEGATIVE_INFINITY))
  const failed = count((status) => status === "failed")
  const passed = count((status) => status === "passed")
  return {
    name: project,
    passed,
    failed,
    skipped: statuses.length - passed - failed,
    seconds: end > start ? (end - start) / 1000 : null,
  }
}
