import type { Measured, Report } from "./info.ts"

/** The report in a few lines for a person: what was measured, and why the rest was not. Pure. */
export function linesOfReport({ deployment, endpoints, database, tests, monitoring }: Report): string[] {
  const known = endpoints.filter(({ latency }) => latency.value !== null).length
  const ran = tests.projects.flatMap(({ result }) => result.value ?? [])
  const total = (of: "passed" | "failed") => ran.reduce((sum, counts) => sum + counts[of], 0)
  return [
    said("deployment", deployment.urls, ({ CDNUrl }) => `${deployment.stage} at ${CDNUrl}`),
    `endpoints   ${endpoints.length}, of ${known} the p95 of their feature is known`,
    said("database", database.schema, (schema) => `schema ${schema} of ${database.changes.length}`),
    `tests       ${total("passed")} passed, ${total("failed")} failed in ${ran.length} of ${tests.projects.length} projects`,
    said("coverage", tests.linesCovered, ({ core, functions }) => `core ${core} %, functions ${functions} %`),
    said("alarms", monitoring.alarms, (alarms) => `${alarms.length}`),
    said("kpi", monitoring.kpi, ({ latency }) => `${latency.count} answers, p95 ${latency.p95Ms ?? "–"} ms`),
    said("backup", monitoring.backup, ({ ok, backup }) => `${backup} ${ok ? "came back whole" : "did not"}`),
  ]
}

function said<T>(name: string, measured: Measured<T>, words: (value: T) => string): string {
  const text = "why" in measured ? `– (${measured.why})` : words(measured.value)
  return `${name.padEnd(11)} ${text}`
}
