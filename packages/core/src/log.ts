import { Logger } from "@aws-lambda-powertools/logger"
import { correlationId } from "./correlation.ts"
import { redacted } from "./redact.ts"

/**
 * Structured JSON logs. Level from POWERTOOLS_LOG_LEVEL (WARN in production); never bodies, never secrets: what slips in all the
 * same is taken out of each line.
 */
export const log = new Logger({ serviceName: "hub", jsonReplacerFn: asLogged })

/** A member of a line as it is written; the line itself (no key) gets the id of the work it belongs to. */
export function asLogged(key: string, value: unknown): unknown {
  if (key !== "" || typeof value !== "object" || value === null) return redacted(key, value)
  const id = correlationId()
  return id === undefined || "correlationId" in value ? value : { ...value, correlationId: id }
}
