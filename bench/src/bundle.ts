import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { median } from "./ratio.ts"
import type { Section } from "./report.ts"

const here = dirname(fileURLToPath(import.meta.url))
const exec = promisify(execFile)

/** What the API's bundle is compared with: a handler that answers one string. */
const bareHandler = `export const handler = async () => ({ statusCode: 200, headers: {}, body: "{}" })`

/** Size of the minified API bundle, and the CPU a fresh process spends on importing it, beside a bare handler. */
export async function bundleSections(runs: number): Promise<Section[]> {
  const dir = await mkdtemp(join(tmpdir(), "hub-bench-"))
  try {
    const bare = await bundle(dir, "bare", bareHandler)
    const api = await bundle(dir, "api", `export { handler } from "@hub/functions/handler/api"`)
    const node = await importCpu(await emptyModule(dir), runs)
    const [bareCpu, apiCpu] = [await importCpu(bare.file, runs), await importCpu(api.file, runs)]
    return [
      {
        title: "Bundle size",
        note: "Minified ESM for Node 24, SDK included, as Lambda receives it.",
        unit: "kB",
        rows: [
          row("bare handler", bare.bytes / 1000, bare.bytes / 1000),
          row("API", api.bytes / 1000, bare.bytes / 1000),
          row("API, gzip", api.gzip / 1000, bare.bytes / 1000),
        ],
      },
      {
        title: "Cold import",
        note: "CPU of a new Node process up to the loaded handler; Node itself alone in the first row.",
        unit: "ms",
        rows: [
          row("Node, empty module", node, node),
          row("bare handler", bareCpu, node),
          row("API", apiCpu, node),
        ],
      },
    ]
  } finally {
    await rm(dir, { recursive: true })
  }
}

function row(name: string, value: number, baseline: number) {
  return { name, micros: value, ratio: value / baseline }
}

/** esbuild as SST runs it: ESM first, so that tree shaking reaches the SDK. */
async function bundle(dir: string, name: string, contents: string) {
  const file = join(dir, `${name}.mjs`)
  await build({
    stdin: { contents, resolveDir: here, loader: "ts" },
    outfile: file,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    external: ["zod"],
    banner: {
      js: `import { createRequire as topRequire } from "node:module";const require = topRequire(import.meta.url);`,
    },
    logLevel: "error",
  })
  const code = await readFile(file)
  return { file, bytes: code.length, gzip: gzipSync(code).length }
}

async function emptyModule(dir: string): Promise<string> {
  const file = join(dir, "empty.mjs")
  await writeFile(file, "export {}\n")
  return file
}

/** Median CPU in ms; links are set as Lambda has them, so that module-level configuration runs too. */
async function importCpu(file: string, runs: number): Promise<number> {
  const script = `await import(${JSON.stringify(file)});const u=process.cpuUsage();console.log((u.user+u.system)/1000)`
  const samples: number[] = []
  for (let n = 0; n < runs; n++) {
    const { stdout } = await exec(process.execPath, ["--input-type=module", "-e", script], {
      env: process.env,
    })
    samples.push(Number(stdout))
  }
  return median(samples)
}
