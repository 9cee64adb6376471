import * as v from "valibot"
import { parseReport, projectOf, type Report as Run, stepOf } from "../verify/report.ts"
import { absent, known, type Project } from "./info.ts"

const projects = ["unit", "alone", "table", "api", "local", "infra", "e2e"] as const

/** What vitest wrote about one run of some projects. */
export type Written = { file: string; text: string }

/** The last run of each project; one whose file is missing or is no report was not run. Pure. */
export function testsOf(written: readonly Written[]): Project[] {
  const runs = written.flatMap(({ file, text }) => {
    const run = readRun(text)
    return run ? [{ file, run }] : []
  })
  return projects.map((name) => {
    const found = runs.find(({ run }) => run.testResults.some((one) => projectOf(one.name) === name))
    const ended = found && endOf(name, found.run)
    if (!found || !ended) return { name, result: absent("npm test has not run it here, or has not ended") }
    const { passed, failed, skipped, seconds } = stepOf(name, found.run)
    const at = new Date(ended).toISOString()
    return { name, result: known({ passed, failed, skipped, seconds }, at, found.file) }
  })
}

function readRun(text: string): Run | undefined {
  try {
    return parseReport(text)
  } catch (thrown) {
    if (thrown instanceof v.ValiError) return undefined
    throw thrown
  }
}

/** When the last of its files was done, ms; undefined where vitest did not say. */
function endOf(project: string, run: Run): number | undefined {
  const ends = run.testResults.flatMap(({ name, endTime }) =>
    projectOf(name) === project && endTime !== undefined ? endTime : [],
  )
  return ends.length === 0 ? undefined : Math.max(...ends)
}
