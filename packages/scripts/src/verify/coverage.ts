import * as v from "valibot"
import { coverageFloor } from "./coverage-floor.ts"
import type { Step } from "./summary.ts"

/** As much of a coverage summary as is read: lines by file, beside a total. */
const Summary = v.record(
  v.string(),
  v.object({ lines: v.object({ total: v.number(), covered: v.number() }) }),
)

/** The packages whose lines tests must run. */
const packages = ["core", "functions"] as const

/** One step a package, from the summary that vitest wrote; a package of which nothing was measured has failed. Pure. */
export function coverageSteps(text: string | null): Step[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Summary), text)
  const files = parsed.success ? Object.entries(parsed.output) : []
  return packages.map((name) => {
    const own = files.filter(([path]) => path.includes(`/packages/${name}/src/`))
    const sum = (of: "total" | "covered") => own.reduce((all, [, { lines }]) => all + lines[of], 0)
    const percent = sum("total") === 0 ? 0 : (100 * sum("covered")) / sum("total")
    const passed = percent >= coverageFloor ? 1 : 0
    const said = `lines of ${name} covered: ${percent.toFixed(1)} % of ${coverageFloor} %`
    return { name: said, passed, failed: 1 - passed, skipped: 0, seconds: null }
  })
}
