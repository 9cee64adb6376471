import * as v from "valibot"

/** Ways a feed goes wrong. `path` restricts a fault to requests whose path contains it; `times` to the next few. */
const scope = {
  path: v.exactOptional(v.string()),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
}

export const Fault = v.variant("kind", [
  v.strictObject({
    kind: v.literal("latency"),
    ms: v.pipe(v.number(), v.minValue(0), v.maxValue(120_000)),
    ...scope,
  }),
  v.strictObject({
    kind: v.literal("status"),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    /** Seconds, or a date, as `Retry-After` has them. */
    retryAfter: v.exactOptional(v.string()),
    ...scope,
  }),
  /** A page of the CDN instead of JSON, with status 200. */
  v.strictObject({ kind: v.literal("html"), ...scope }),
  v.strictObject({ kind: v.literal("truncated"), ...scope }),
  /** The connection is cut before an answer. */
  v.strictObject({ kind: v.literal("reset"), ...scope }),
  v.strictObject({ kind: v.literal("empty"), ...scope }),
  v.strictObject({ kind: v.literal("oversized"), bytes: v.exactOptional(v.number(), 32_000_000), ...scope }),
])
export type Fault = v.InferInput<typeof Fault>
/** A fault with its defaults filled in. */
export type ActiveFault = v.InferOutput<typeof Fault>

export const Faults = v.array(Fault)

/** The faults of one server: what is injected next. */
export function faultBox(initial: readonly Fault[] = []) {
  const state = { left: v.parse(Faults, initial) }
  return {
    set(faults: readonly ActiveFault[]): void {
      state.left = [...faults]
    },
    /** The first fault that concerns the path; one with `times` is used up. */
    take(path: string): ActiveFault | undefined {
      const fault = state.left.find((one) => path.includes(one.path ?? ""))
      if (fault?.times !== undefined) {
        const times = fault.times - 1
        state.left = state.left.flatMap((one) =>
          one === fault ? (times > 0 ? [{ ...one, times }] : []) : [one],
        )
      }
      return fault
    },
  }
}
