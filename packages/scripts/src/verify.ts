import { runChecks } from "./verify/checks.ts"
import { hasFailed, summary } from "./verify/summary.ts"
import { prepareInfra, runBrowserTests, runInfraTests, runTests } from "./verify/tests.ts"

const checked = await runChecks()
// Not before the checks: they read whatever types are there.
const [tested] = await Promise.all([runTests(), prepareInfra()])
const steps = [...checked, ...tested, ...(await runInfraTests()), ...(await runBrowserTests())]
console.log(`\n${summary(steps)}`)
process.exitCode = hasFailed(steps) ? 1 : 0
