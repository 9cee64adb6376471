import { createRequire } from "node:module"
import { join } from "node:path"

/** As much of `@pulumi/pulumi` as the synth touches; it lives in the platform and is no dependency of ours. */
export type Pulumi = {
  runtime: {
    setMocks(
      mocks: Mocks,
      project: string,
      stack: string,
      preview: boolean,
      organization: string,
    ): Promise<void>
    setAllConfig(config: Record<string, string>): void
    runInPulumiStack(program: () => Promise<unknown>): Promise<unknown>
    disconnect(): Promise<void>
  }
}

export type ResourceArgs = {
  type: string
  name: string
  inputs: Record<string, unknown>
  custom?: boolean
  id?: string
}

type Mocks = {
  newResource(args: ResourceArgs): { id: string; state: Record<string, unknown> }
  call(args: { token: string; inputs: Record<string, unknown> }): Record<string, unknown>
}

/** The engine's side of a registration, as the mocks implement it. */
export type Monitor = {
  newUrn: (parent: string, type: string, name: string) => string
  registerResource: (this: Monitor, request: Registration, done: Registered) => void
  registerResourceOutputs: (this: Monitor, request: Outputs, done: (...args: unknown[]) => void) => void
}

type Registered = (error: unknown, answer: { getUrn(): string }) => void

export type Registration = {
  getType(): string
  getName(): string
  getParent(): string
  getProtect(): boolean
  getRetainondelete(): boolean
  getIgnorechangesList(): string[]
}

export type Outputs = { getUrn(): string; getOutputs(): { toJavaScript(): Record<string, unknown> } }

type Store = { leakCandidates: Set<unknown> }

export type Loaded = {
  pulumi: Pulumi
  monitor: Monitor
  /** How many of Pulumi's promises nobody has kept yet. */
  pending: () => number
  /** Keeps Pulumi from explaining on exit what a failed program left pending. */
  forget: () => void
}

/** The instance that the bundled program will find. */
export function loadPulumi(platform: string): Loaded {
  const require = createRequire(join(platform, "package.json"))
  const pulumi: Pulumi = require("@pulumi/pulumi")
  const { MockMonitor }: { MockMonitor: { prototype: Monitor } } = require("@pulumi/pulumi/runtime/mocks")
  const { getStore }: { getStore: () => Store } = require("@pulumi/pulumi/runtime/state")
  return {
    pulumi,
    monitor: MockMonitor.prototype,
    pending: () => getStore().leakCandidates.size,
    forget: () => getStore().leakCandidates.clear(),
  }
}
