import { mkdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { checkProgram } from "./check.ts"
import { startEngine } from "./engine.ts"
import type { Build } from "./function-build.ts"
import type { Platform } from "./platform.ts"
import { type App, bundleRun, importDefault, readApp } from "./program.ts"
import type { Link, Resource } from "./recorder.ts"
import { isRecord, unwrap } from "./secret.ts"
import { startServer } from "./server.ts"
import { watchFailures } from "./watch.ts"

export type Options = {
  /** The project: where sst.config.ts is, and handlers are found. */
  root: string
  stage: string
  /** Values of `sst.Secret`, by name. */
  secrets: Record<string, string>
  /** Really bundle every function, instead of only looking for its file. */
  build: boolean
  /** Where built functions stay, a folder each; without it they are gone when the evaluation is over. */
  bundles?: string | undefined
  /** How long nothing may happen before the program counts as stuck. */
  idleMs?: number
}

/** A program, evaluated: everything that a deploy of the stage would ask for. */
export type Synth = {
  app: App
  resources: Resource[]
  links: Record<string, Link>
  outputs: Record<string, unknown>
  builds: Build[]
  /** One clear sentence each; empty when the program is sound. */
  errors: string[]
}

/**
 * Evaluates the project's real `run()` with SST's real components in this process, against mocks of Pulumi's engine: no
 * account, no network, ~5 s. Equal inputs give equal results. Once per process: Pulumi keeps state between runs.
 */
export async function evaluate(platform: Platform, options: Options): Promise<Synth> {
  const { root, stage } = options
  const work = join(platform.root, ".sst", "synth", `${stage}-${process.pid}`)
  const paths = { root, work, platform: platform.dir }
  await mkdir(work, { recursive: true })
  const app = await readApp(paths, stage)
  const { region } = app.providers.aws
  const module = await bundleRun(paths, app)

  const stack = { app: app.name, stage, region }
  const { recorder, run, forget } = await startEngine(platform.dir, stack, () => watch.touch())
  const watch = watchFailures(options.idleMs ?? 120_000, () =>
    recorder.resources.filter((one) => one.urn === "").map((one) => one.name),
  )
  const server = await startServer({
    root,
    region,
    real: options.build,
    artifacts: options.bundles ?? join(work, "artifacts"),
    onCall: () => watch.touch(),
  })
  Object.assign(process.env, surroundings(server.url, region, options.secrets))

  const { value, errors } = await watch.until(() => run(() => importDefault(module)))
  forget()
  server.close()
  // Again and again, because what a failed program had started may still write.
  const gone = { recursive: true, force: true, maxRetries: 5 }
  await Promise.all([work, fileURLToPath(module)].map((path) => rm(path, gone)))
  // Components register concurrently; sorted, two evaluations are equal to the byte.
  const resources = recorder.resources.toSorted((a, b) => (a.urn < b.urn ? -1 : 1))
  const builds = server.builds.toSorted((a, b) => (a.functionID < b.functionID ? -1 : 1))
  const links = Object.fromEntries(Object.entries(recorder.links).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const outputs = unwrap(value)
  return {
    app,
    resources,
    links,
    builds,
    outputs: isRecord(outputs) ? outputs : {},
    errors: errors.length > 0 ? errors : checkProgram({ resources, links, builds }),
  }
}

/** What SST's own process would have put into the program's environment. */
function surroundings(
  server: string,
  region: string,
  secrets: Record<string, string>,
): Record<string, string> {
  return {
    SST_SERVER: server,
    SST_AWS_REGION: region,
    PULUMI_NODEJS_DRY_RUN: "false",
    ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`SST_SECRET_${name}`, value])),
  }
}
