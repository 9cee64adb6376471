import { createCipheriv } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AppError, messageOf } from "@hub/core/error"
import { build } from "esbuild"

/** What SST asks its own process to build; as much of it as the synth uses. */
export type BuildRequest = {
  functionID: string
  handler: string
  runtime: string
  encryptionKey: string
  links?: Record<string, unknown>
  properties?: { minify?: boolean }
}

/** One function's bundle. `bytes` is the JavaScript as Lambda loads it; null where only its existence was checked. */
export type Build = {
  functionID: string
  handler: string
  runtime: string
  links: Record<string, unknown>
  bytes: number | null
}

type Options = { root: string; artifacts: string; real: boolean }

/** The banner SST puts before its ES modules. */
const REQUIRE = `import { createRequire as topLevelCreateRequire } from "module"; const require = topLevelCreateRequire(import.meta.url);`

/** Bundles a handler as SST's runtime does, with its encrypted links beside it. Throws `synth.no_handler`. */
export async function buildFunction(request: BuildRequest, { root, artifacts, real }: Options) {
  const { functionID, handler, runtime, links = {} } = request
  const [, file = handler, name = "handler"] = /^(.*)\.([^.]+)$/.exec(handler) ?? []
  const entry = [".ts", ".mts", ".js", ".mjs"].map((end) => join(root, file + end)).find(existsSync)
  if (!entry) {
    throw new AppError(
      "input",
      "synth.no_handler",
      `Function ${functionID}: there is no handler file ${file}.ts`,
    )
  }
  const out = join(artifacts, `${functionID}-src`)
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const errors: string[] = []
  const bytes = real
    ? await bundle(entry, name, out, request.properties?.minify ?? true).catch((thrown) => {
        errors.push(`Function ${functionID}: ${messageOf(thrown)}`)
        return null
      })
    : null
  if (!real) await writeFile(join(out, "bundle.mjs"), `export const ${name} = () => {}\n`)
  await writeFile(join(out, "resource.enc"), encrypted(links, request.encryptionKey))
  return {
    build: { functionID, handler, runtime, links, bytes } satisfies Build,
    answer: { out, handler: `bundle.${name}`, errors, sourcemaps: [] },
  }
}

async function bundle(entry: string, name: string, out: string, minify: boolean): Promise<number> {
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: join(out, "bundle.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "esnext",
    mainFields: ["module", "main"],
    external: ["sharp", "pg-native"],
    keepNames: true,
    minify,
    metafile: true,
    banner: { js: REQUIRE },
    logLevel: "silent",
  })
  const [output] = Object.values(metafile.outputs)
  if (!output?.exports.includes(name)) {
    throw new AppError("input", "synth.no_export", `${entry} exports no "${name}"`)
  }
  return output.bytes
}

/** AES-256-GCM with SST's zero nonce and the tag at the end; the function opens it with SST_KEY. */
function encrypted(links: Record<string, unknown>, key: string): Buffer {
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64"), Buffer.alloc(12))
  return Buffer.concat([cipher.update(JSON.stringify(links)), cipher.final(), cipher.getAuthTag()])
}
