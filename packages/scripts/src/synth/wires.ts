import type { Wires } from "../local/wires.ts"
import type { Synth } from "./evaluate.ts"
import { handlerName } from "./linked.ts"

type Program = Pick<Synth, "resources" | "builds">
type Inputs = Record<string, unknown>

/**
 * local/wires.gen.ts: which events wake which functions, read off the evaluated program, so that the local stack takes the
 * same way as production.
 */
export function renderWires(synth: Program): string {
  return `// Generated from the evaluated program by \`npm run hub -- infra --write\`; a test keeps it fresh.
import type { Wires } from "./wires.ts"

export const wires: Wires = ${JSON.stringify(wiresOf(synth), null, 2)}
`
}

function isQueue({ inputs }: { inputs: Inputs }): boolean {
  return String(inputs["eventSourceArn"]).includes(":sqs:")
}

function textOf(json: unknown): string {
  return typeof json === "string" ? json : "{}"
}

/** Pure. */
function wiresOf({ resources, builds }: Program): Wires {
  const ofType = (kind: string) => resources.filter(({ type }) => type.endsWith(`:${kind}`))
  const queues = ofType("Queue")
  const functions = new Map(builds.map(({ functionID, handler }) => [functionID, handlerName(handler)]))
  const functionOf = (inputs: Inputs) =>
    functions.get(last(inputs["functionName"]).replace(/^ncsu-hub-[^-]+-/, "")) ??
    last(inputs["functionName"])
  const queueOf = (arn: unknown) =>
    queues.find(({ inputs }) => inputs["name"] === last(arn))?.name.replace(/Queue$/, "") ?? last(arn)
  const targets = ofType("EventTarget")
  const mappings = ofType("EventSourceMapping")
  return {
    rules: ofType("EventRule").map(({ name, inputs }) => ({
      name: name.replace(/^EventsSubscriber(.*)Rule$/, "$1"),
      pattern: JSON.parse(String(inputs["eventPattern"])),
      queue: queueOf(targets.find((target) => target.inputs["rule"] === inputs["name"])?.inputs["arn"]),
    })),
    queues: mappings.filter(isQueue).map(({ inputs }) => {
      const name = queueOf(inputs["eventSourceArn"])
      const queue: Inputs = queues.find((one) => one.name === `${name}Queue`)?.inputs ?? {}
      return {
        name,
        function: functionOf(inputs),
        batchSize: Number(inputs["batchSize"]),
        windowSeconds: Number(inputs["maximumBatchingWindowInSeconds"] ?? 0),
        visibilitySeconds: Number(queue["visibilityTimeoutSeconds"]),
        receives: Number(JSON.parse(textOf(queue["redrivePolicy"])).maxReceiveCount),
      }
    }),
    streams: mappings
      .filter((mapping) => !isQueue(mapping))
      .map(({ inputs }) => ({
        function: functionOf(inputs),
        filters: patternsOf(inputs["filterCriteria"]),
        batchSize: Number(inputs["batchSize"]),
        retries: Number(inputs["maximumRetryAttempts"]),
      })),
  }
}

function patternsOf(criteria: unknown): unknown[] {
  const filters: { pattern: string }[] = Object(criteria).filters ?? []
  return filters.map(({ pattern }) => JSON.parse(pattern))
}

/** The last part of an ARN. */
function last(arn: unknown): string {
  return String(arn).split(":").at(-1) ?? ""
}
