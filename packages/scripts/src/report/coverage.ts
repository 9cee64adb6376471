import * as v from "valibot"
import type { Measured } from "./info.ts"

const Lines = v.object({ total: v.number(), covered: v.number() })
const Summary = v.record(v.string(), v.object({ lines: Lines }))

/** Lines by file, as vitest wrote them. */
export type Covered = v.InferOutput<typeof Summary>

/** Undefined where it is not one of vitest's summaries. Pure. */
export function parseCoverage(text: string): Covered | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Summary), text)
  return parsed.success ? parsed.output : undefined
}

/** Percent of the lines under `part` of a path that were run; null where none was measured. Pure. */
export function linesOf(covered: Covered, part: string): number | null {
  const own = Object.entries(covered).filter(([path]) => path.includes(part))
  const sum = (of: "total" | "covered") => own.reduce((all, [, { lines }]) => all + lines[of], 0)
  return sum("total") === 0 ? null : Math.round((1000 * sum("covered")) / sum("total")) / 10
}

/** The two packages whose lines tests must run. Pure. */
export function packagesOf(covered: Measured<Covered>): Measured<{ core: number; functions: number }> {
  if (covered.value === null) return covered
  const core = linesOf(covered.value, "packages/core/src/")
  const functions = linesOf(covered.value, "packages/functions/src/")
  if (core === null || functions === null)
    return { value: null, why: "the last run measured not both packages" }
  return { ...covered, value: { core, functions } }
}
