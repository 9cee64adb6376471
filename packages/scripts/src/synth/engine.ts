import crypto from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { invoke } from "./invoke.ts"
import { loadPulumi } from "./pulumi.ts"
import { type Recorder, record } from "./recorder.ts"
import { unwrapObject } from "./secret.ts"
import { stateOf } from "./state.ts"

export type Stack = { app: string; stage: string; region: string }

export type Engine = {
  recorder: Recorder
  urn: (type: string, name: string) => string
  /** Runs a program until every resource it asks for is there; returns what it exports. */
  run: (program: () => Promise<unknown>) => Promise<unknown>
  /** Keeps Pulumi from explaining on exit what a failed program left pending. */
  forget: () => void
}

/** Pulumi with a mocked engine, which writes down what it is asked for and grants everything. Once per process. */
export async function startEngine(
  platform: string,
  { app, stage, region }: Stack,
  onResource: () => void = () => undefined,
): Promise<Engine> {
  const { pulumi, monitor, pending, forget } = loadPulumi(platform)
  const urn = (type: string, name: string) => `urn:pulumi:${[stage, app, type, name].join("::")}`
  const recorder = record(monitor, urn)
  // Physical names end in random letters; fixed here, so that two evaluations can be compared.
  crypto.randomBytes = (size: number) => Buffer.alloc(size, 1)
  await pulumi.runtime.setMocks(
    {
      newResource(args) {
        onResource()
        recorder.add(args)
        const inputs = unwrapObject(args.inputs)
        if (!args.custom) return { id: "", state: {} }
        const state = stateOf({ ...args, inputs }, region)
        return { id: state.id, state }
      },
      call: ({ token, inputs }) => invoke(token, inputs, region),
    },
    ...([app, stage, false, "organization"] as const),
  )
  pulumi.runtime.setAllConfig({ "aws:region": region })
  return {
    recorder,
    urn,
    forget,
    async run(program) {
      const outputs = await pulumi.runtime.runInPulumiStack(program)
      // Disconnecting waits for calls to the engine; what runs between two calls is known by its promises.
      while (pending() > 0) await sleep(20)
      await pulumi.runtime.disconnect()
      return outputs
    },
  }
}
