import { runChecks } from "./verify/checks.ts"
import { hasFailed, verdict } from "./verify/summary.ts"

const steps = await runChecks()
console.log(verdict(steps))
process.exitCode = hasFailed(steps) ? 1 : 0
