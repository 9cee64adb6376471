import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { root } from "../local/paths.ts"
import { ensurePlatform } from "../synth/platform.ts"
import { coverageSteps } from "./coverage.ts"
import { parseReport, stepOf } from "./report.ts"
import { runLoudly } from "./run.ts"
import { hasFailed, judged, type Step } from "./summary.ts"

const results = join(root, "test-results")

/** The tests that need no browser, in one run, because together they must cover core and functions. */
export async function runTests(): Promise<Step[]> {
  const steps = await runVitest(["unit", "alone", "table", "api", "local"], "--coverage")
  const summary = await readFile(join(root, "coverage/coverage-summary.json"), "utf8").catch(() => null)
  return [...steps, ...coverageSteps(summary)]
}

/** Fetches SST's components while others keep the processors busy. What fails is tried again, and told, by who needs them. */
export async function prepareInfra(): Promise<void> {
  await ensurePlatform(root, () => undefined).catch(() => undefined)
}

/** The production system, evaluated without an account. */
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
