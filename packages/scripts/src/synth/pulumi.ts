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
  newUrn(parent: string, type: string, name: string): string
  registerResource(request: Registration, done: (error: unknown, answer: { getUrn(): string }) => void): void
  registerResourceOutputs(request: Outputs, done: (...args: unknown[]) => void): void
}

export type Registration = {
  getType(): string
  getName(): string
  getParent(): string
  getProtect(): boolean
  getRetainondelete(): boolean
  getIgnorechangesList(): string[]
}

export type Outputs = { getUrn(): string; getOutputs(): { toJavaScript(): Record<string, unknown> } }

/** The instance that the bundled program will find. */
export function loadPulumi(platform: string): { pulumi: Pulumi; monitor: Monitor } {
  const require = createRequire(join(platform, "package.json"))
  const pulumi = require("@pulumi/pulumi") as Pulumi
  const { MockMonitor } = require("@pulumi/pulumi/runtime/mocks") as { MockMonitor: { prototype: Monitor } }
  return { pulumi, monitor: MockMonitor.prototype }
}
