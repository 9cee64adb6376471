/** What one step of `npm test` came to. A check, such as the linter, counts as one test. */
export type Step = { name: string; passed: number; failed: number; skipped: number; seconds: number | null }

/** A step that ran nothing proves nothing: it is turned into a failure. */
export function judged(step: Step): Step {
  return step.passed + step.failed === 0 ? { ...step, failed: 1, name: `${step.name} (ran no test)` } : step
}

/** The table and, last, the one line that other programs read. */
export function summary(steps: readonly Step[]): string {
  const header = ["step", "passed", "failed", "skipped", "seconds"]
  const rows = steps.map((step) => [
    step.name,
    ...[step.passed, step.failed, step.skipped].map(String),
    step.seconds?.toFixed(1) ?? "",
  ])
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => (row[column] ?? "").length)),
  )
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd()
  const rule = widths.map((width) => "─".repeat(width))
  return [...[header, rule, ...rows].map(line), "", verdict(steps)].join("\n")
}

/** `N passed, N failed`, and skipped ones only where there are any. */
export function verdict(steps: readonly Step[]): string {
  const total = (count: (step: Step) => number) => steps.reduce((sum, step) => sum + count(step), 0)
  const skipped = total((step) => step.skipped)
  const said = `${total((step) => step.passed)} passed, ${total((step) => step.failed)} failed`
  return skipped > 0 ? `${said}, ${skipped} skipped` : said
}

export function hasFailed(steps: readonly Step[]): boolean {
  return steps.some((step) => step.failed > 0)
}
