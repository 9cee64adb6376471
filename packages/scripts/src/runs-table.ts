import type { Run } from "@hub/core/run"

/** Runs of the ingest as a person reads them: one aligned line each, warnings and rejections below. */
export function runsTable(runs: readonly Run.Info[]): string {
  return runs.flatMap((run) => [line(run), ...notes(run)]).join("\n")
}

function line({ sport, kind, status, source, read, changed, rejected, durationMs }: Run.Info): string {
  const counts = `${read} read, ${changed} changed, ${rejected.length} rejected`
  return `${`${sport} ${kind}`.padEnd(30)} ${status.padEnd(10)} ${source.padEnd(14)} ${counts.padEnd(40)} ${durationMs} ms`
}

function notes({ warnings, rejected }: Run.Info): string[] {
  return [...warnings, ...rejected.map(({ id, reason }) => `rejected ${id}: ${reason}`)].map(
    (note) => `    ${note}`,
  )
}

/** A command ends badly when a source failed, whether or not something older could be shown. */
export function hasFailed(runs: readonly Run.Info[]): boolean {
  return runs.some((run) => run.status === "failed" || run.status === "stale")
}
