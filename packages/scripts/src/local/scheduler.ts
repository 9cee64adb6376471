import { messageOf } from "@hub/core/error"
import type { Invoke } from "./lambda.ts"

/** A schedule as infra/ declares it: `rate(1 minute)`, and the event its function gets. */
export type Rule = { name: string; rate: string; function: string; input: unknown }

/**
 * Invokes each rule's function every time its rate has passed, as EventBridge does: a run that takes longer than
 * the rate overlaps the next one, and a failure is reported and changes nothing.
 */
export function startScheduler(
  rules: readonly Rule[],
  invoke: Invoke,
  report: (problem: string) => void,
): { close: () => void } {
  const timers = rules.map((rule) =>
    setInterval(() => {
      invoke(rule.function, rule.input).catch((thrown: unknown) =>
        report(`${rule.name}: ${messageOf(thrown)}`),
      )
    }, rateInMs(rule.rate)),
  )
  return {
    close: () => {
      for (const timer of timers) clearInterval(timer)
    },
  }
}

const units = new Map([
  ["second", 1000],
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", 86_400_000],
])

/** `rate(5 minutes)` in milliseconds. AWS has no seconds; a developer's machine may be more impatient. */
export function rateInMs(rate: string): number {
  const [, count, unit = ""] = /^rate\((\d+) (\w+?)s?\)$/.exec(rate) ?? []
  const ms = Number(count) * (units.get(unit) ?? 0)
  if (!(ms > 0)) throw new Error(`Not a rate: ${rate}`)
  return ms
}
