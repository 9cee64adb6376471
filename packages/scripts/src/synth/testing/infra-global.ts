import type { TestProject } from "vitest/node"
import type { Synth } from "../evaluate.ts"
import { ensurePlatform } from "../platform.ts"
import { synthesize } from "../synthesize.ts"

export type Stage = "production" | "staging" | "dev"

declare module "vitest" {
  interface ProvidedContext {
    programs: Record<Stage, Synth>
  }
}

const home = new URL("../../../../../", import.meta.url).pathname.replace(/\/$/, "")

/** Installs SST's components once per machine, then evaluates the three stages once for all test files. */
export async function setup(project: TestProject): Promise<void> {
  await ensurePlatform(home, (line) => console.log(line))
  const [production, [staging, dev]] = await Promise.all([
    evaluated("production", true),
    // One after the other, so that two processes keep two cores busy.
    evaluated("staging", false).then(async (first) => [first, await evaluated("dev", false)] as const),
  ])
  project.provide("programs", { production, staging, dev })
}

async function evaluated(stage: Stage, build: boolean): Promise<Synth> {
  const { synth, complaints } = await synthesize({ stage, build })
  if (synth && synth.errors.length === 0) return synth
  throw new Error(`The infrastructure of ${stage} cannot be evaluated: ${complaints}`)
}
