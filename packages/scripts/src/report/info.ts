import { Check } from "@hub/core/backup/info"
import { Kpi } from "@hub/core/pulse/info"
import * as v from "valibot"

const Time = v.pipe(v.string(), v.isoTimestamp())
const Text = v.pipe(v.string(), v.minLength(1))

/** A figure with the place and the time it was measured at; or null, and why nobody measured it. */
function measured<T extends v.GenericSchema>(schema: T) {
  return v.union([
    v.strictObject({ value: schema, at: Time, from: Text }),
    v.strictObject({ value: v.null(), why: Text }),
  ])
}
export type Measured<T> = { value: T; at: string; from: string } | { value: null; why: string }

const Urls = v.strictObject({ ApiUrl: Text, CDNUrl: Text, UserPoolId: v.nullable(Text) })
export type Urls = v.InferOutput<typeof Urls>

/** `p95Ms` is that of the feature an endpoint is counted for: nobody counts them one by one. */
const Latency = v.strictObject({ p95Ms: v.number(), ofFeature: Text, answers: v.number() })

const Endpoint = v.strictObject({
  operationId: Text,
  method: v.picklist(["GET", "PUT", "POST", "DELETE", "PATCH"]),
  path: v.pipe(v.string(), v.startsWith("/")),
  latency: measured(Latency),
  /** Percent of the lines of its route's file that tests run. */
  coverage: measured(v.strictObject({ file: Text, lines: v.number() })),
})
export type Endpoint = v.InferOutput<typeof Endpoint>

const Applied = v.strictObject({
  direction: v.picklist(["up", "down"]),
  isDone: v.boolean(),
  seen: v.number(),
  changed: v.number(),
  startedAt: Time,
})
const Change = v.strictObject({ id: Text, title: Text, applied: measured(Applied) })
export type Change = v.InferOutput<typeof Change>

const Counts = v.strictObject({
  passed: v.number(),
  failed: v.number(),
  skipped: v.number(),
  seconds: v.nullable(v.number()),
})
const Project = v.strictObject({ name: Text, result: measured(Counts) })
export type Project = v.InferOutput<typeof Project>

const Lines = v.strictObject({ core: v.number(), functions: v.number() })

const Alarm = v.strictObject({ name: Text, means: Text, when: Text, lasts: Text })
export type Alarm = v.InferOutput<typeof Alarm>

/** How the hub stands: what is deployed, how it answers, what was done to its table, what its tests say, what watches it. */
export const Report = v.strictObject({
  version: v.literal(1),
  generatedAt: Time,
  commit: measured(v.strictObject({ id: v.pipe(v.string(), v.hexadecimal()), isClean: v.boolean() })),
  deployment: v.strictObject({ stage: v.nullable(Text), urls: measured(Urls) }),
  endpoints: v.array(Endpoint),
  database: v.strictObject({ schema: measured(v.number()), changes: v.array(Change) }),
  tests: v.strictObject({ projects: v.array(Project), linesCovered: measured(Lines) }),
  monitoring: v.strictObject({
    alarms: measured(v.array(Alarm)),
    alarmStates: measured(v.record(Text, Text)),
    kpi: measured(Kpi),
    /** The last backup that was restored and compared. */
    backup: measured(Check),
  }),
})
export type Report = v.InferOutput<typeof Report>

/** A figure that was measured. Pure. */
export function known<T>(value: T, at: string, from: string): Measured<T> {
  return { value, at, from }
}

/** No figure, and why. Pure. */
export function absent(why: string): { value: null; why: string } {
  return { value: null, why }
}
