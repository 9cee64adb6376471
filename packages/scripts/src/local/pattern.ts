/**
 * Whether an event fits a pattern of EventBridge, which Lambda's filters speak as well. Only what infra/ uses is known, a list of
 * exact values for each member; anything else is an error, not a silent miss. Pure.
 */
export function fits(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((value) => exact(value) === event)
  if (!isRecord(pattern)) throw new Error(`Not a pattern: ${JSON.stringify(pattern)}`)
  return Object.entries(pattern).every(([key, inner]) =>
    fits(inner, isRecord(event) ? event[key] : undefined),
  )
}

function exact(value: unknown): unknown {
  if (typeof value === "object" && value !== null) {
    throw new Error(`The local bus knows exact values only, not ${JSON.stringify(value)}`)
  }
  return value
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
