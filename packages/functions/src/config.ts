import { Resource } from "sst/resource"
import * as v from "valibot"

/**
 * The one place where functions read their surroundings beside core's. A function only has the links it needs,
 * so each is parsed where it is first asked for; a missing one stops the function with its name.
 */
export function busName(): string {
  return Resource.Events.name
}

const Valve = v.object({ name: v.string(), released: v.number(), pulled: v.number() })
export type Valve = v.InferOutput<typeof Valve>

/** The functions the guard can slow down, with their reserved concurrency in both positions. */
export function valves(): Valve[] {
  const { ingest, api } = Resource.Brake
  return v.parse(v.array(Valve), [ingest, api])
}

/** What the router says to prove that a request came through it; undefined where there is no router to prove it. */
export function edgeSecret(): string | undefined {
  return "EdgeSecret" in Resource ? Resource.EdgeSecret.value : undefined
}

/** Where a stage's public MQTT topics begin. */
export function publicTopics(): string {
  const { name, stage } = Resource.App
  return `${name}/${stage}/public`
}
