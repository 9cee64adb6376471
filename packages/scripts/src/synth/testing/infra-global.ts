import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import type { Synth } from "../evaluate.ts"
import { ensurePlatform } from "../platform.ts"
import { synthesize } from "../synthesize.ts"

export type Stage = "production" | "staging" | "dev"

declare module "vitest" {
  interface ProvidedContext {
    programs: Record<Stage, Synth>
    /** Production's functions as Lambda would get them, far from any node_modules. */
    bundles: string
  }
}

const home = new URL("../../../../../", import.meta.url).pathname.replace(/\/$/, "")

/** Installs SST's components once per machine, then evaluates the three stages once for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensurePlatform(home, (line) => console.log(line))
  const bundles = await mkdtemp(join(tmpdir(), "hub-bundles-"))
  const [production, [staging, dev]] = await Promise.all([
    evaluated("production", bundles),
    // One after the other, so that two processes keep two cores busy.
    evaluated("staging").then(async (first) => [first, await evaluated("dev")] as const),
  ])
  project.provide("programs", { production, staging, dev })
  project.provide("bundles", bundles)
  return () => rm(bundles, { recursive: true })
}

async function evaluated(stage: Stage, bundles?: string): Promise<Synth> {
  const { synth, complaints } = await synthesize({ stage, ...(bundles && { build: true, bundles }) })
  if (synth && synth.errors.length === 0) return synth
  throw new Error(`The infrastructure of ${stage} cannot be evaluated: ${complaints}`)
}
