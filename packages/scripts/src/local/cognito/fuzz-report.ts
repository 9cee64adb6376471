import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { root } from "../paths.ts"

const [start, end] = ["<!-- fuzz:start -->", "<!-- fuzz:end -->"]

/** Answers by status. */
export type Answers = Map<number, number>

/** What was sent and what came back, as markdown. Pure. */
export function fuzzTable(run: {
  day: string
  runs: number
  seed: number
  operations: number
  answers: Answers
}): string {
  const { day, runs, seed, operations, answers } = run
  const sorted = [...answers].toSorted(([a], [b]) => a - b)
  const sent = sorted.reduce((sum, [, times]) => sum + times, 0)
  return [
    `Run ${day} by \`FUZZ_RUNS=${runs} FUZZ_SEED=${seed} FUZZ_WRITE=1 npm run local -- cognito/fuzz\`: ${operations} operations, ${sent.toLocaleString("en-US")} requests as nobody, a fan and an admin, one half as the document wants them, the other made wrong.`,
    "",
    "| answer | times |",
    "|---:|---:|",
    ...sorted.map(([status, times]) => `| ${status} | ${times.toLocaleString("en-US")} |`),
  ].join("\n")
}

/** Puts it where docs/api.md has a place for it. */
export async function keepFuzz(table: string): Promise<void> {
  const page = join(root, "docs/api.md")
  const text = await readFile(page, "utf8")
  await writeFile(page, `${text.split(start)[0]}${start}\n${table}\n${end}${text.split(end)[1]}`)
}
