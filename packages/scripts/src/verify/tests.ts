import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"
import { root } from "../local/paths.ts"
import { coverageFloor } from "./coverage-floor.ts"
import { parseReport, stepOf } from "./report.ts"
import { runLoudly } from "./run.ts"
import { hasFailed, judged, type Step } from "./summary.ts"

const results = join(root, "test-results")

/** The tests that need no browser, in one run, because together they must cover the core. */
export async function runTests(): Promise<Step[]> {
  const steps = await runVitest(["unit", "alone", "table", "api"], "--coverage")
  return [...steps, await coverage()]
}

/** The production system, evaluated without an account. Its first run installs SST's components. */
export function runInfraTests(): Promise<Step[]> {
  return runVitest(["infra"])
}

/** The whole product in a real browser. */
export function runBrowserTests(): Promise<Step[]> {
  return runVitest(["e2e"])
}

async function runVitest(projects: string[], ...flags: string[]): Promise<Step[]> {
  const file = join(results, `${projects.join("-")}.json`)
  await rm(file, { force: true })
  const chosen = projects.map((project) => `--project=${project}`)
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
  const { code } = await runLoudly(["vitest run", ...chosen, ...flags, ...reporters].join(" "))
  const report = parseReport(await readFile(file, "utf8").catch(() => '{"testResults":[]}'))
  const steps = projects.map((project) => judged(stepOf(project, report)))
  if (code === 0 || hasFailed(steps)) return steps
  // Every test passed and still vitest is not content: an error outside of a test, or too little covered.
  return [...steps, { name: "vitest itself", passed: 0, failed: 1, skipped: 0, seconds: null }]
}

const Coverage = v.object({ total: v.object({ lines: v.object({ pct: v.number() }) }) })

async function coverage(): Promise<Step> {
  const text = await readFile(join(root, "coverage/coverage-summary.json"), "utf8").catch(() => null)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Coverage), text)
  const lines = parsed.success ? parsed.output.total.lines.pct : 0
  const passed = lines >= coverageFloor ? 1 : 0
  const name = `lines of core covered: ${lines.toFixed(1)} % of ${coverageFloor} %`
  return { name, passed, failed: 1 - passed, skipped: 0, seconds: null }
}
