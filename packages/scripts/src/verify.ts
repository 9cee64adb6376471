import { runChecks } from "./verify/checks.ts"
import { hasFailed, summary } from "./verify/summary.ts"
import { runBrowserTests, runInfraTests, runTests } from "./verify/tests.ts"

const steps = [
  ...(await runChecks()),
  ...(await runTests()),
  ...(await runInfraTests()),
  ...(await runBrowserTests()),
]
console.log(`\n${summary(steps)}`)
process.exitCode = hasFailed(steps) ? 1 : 0
