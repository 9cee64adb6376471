import { runQuietly } from "./run.ts"
import type { Step } from "./summary.ts"

/** What is checked without running the product, and the program that does it. */
const checks = [
  { name: "types", command: "tsc -p tsconfig.json" },
  { name: "types of the web", command: "tsc -p packages/web/tsconfig.json" },
  { name: "types of the service worker", command: "tsc -p packages/web/src/worker/tsconfig.json" },
  { name: "types of browser tests", command: "tsc -p e2e/tsconfig.json" },
  { name: "lint", command: "oxlint --type-aware --deny-warnings" },
  { name: "format", command: "biome check ." },
  { name: "unused", command: "knip" },
  { name: "workspace", command: "sherif" },
]

/** One after the other: each keeps two processors busy by itself. What a check says is shown where it failed. */
export async function runChecks(): Promise<Step[]> {
  const steps: Step[] = []
  for (const { name, command } of checks) {
    const { code, output, seconds } = await runQuietly(command)
    const failed = code === 0 ? 0 : 1
    console.log(`${failed ? "✗" : "✓"} ${name} (${seconds.toFixed(1)} s)`)
    if (failed) console.log(`${output.trim()}\n↑ ${command}\n`)
    steps.push({ name, passed: 1 - failed, failed, skipped: 0, seconds })
  }
  return steps
}
