import { createCipheriv } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AppError, messageOf } from "@hub/core/error"
import { type BuildOptions, build } from "esbuild"
import * as v from "valibot"

/** What SST asks its own process to build; as much of it as the synth uses. */
const BuildRequest = v.object({
  functionID: v.string(),
  handler: v.string(),
  runtime: v.string(),
  encryptionKey: v.string(),
  links: v.optional(v.record(v.string(), v.unknown()), {}),
  properties: v.optional(
    v.object({
      minify: v.optional(v.boolean(), true),
      esbuild: v.optional(v.object({ external: v.optional(v.array(v.string()), []) }), {}),
    }),
    {},
  ),
})

/** One function's bundle. `bytes` is the JavaScript as Lambda loads it; null where only its existence was checked. */
export type Build = {
  functionID: string
  handler: string
  runtime: string
  links: Record<string, unknown>
  bytes: number | null
  /** The links its code asks for, `Resource.X`, after unused code is gone. */
  uses: string[]
}

type Options = { root: string; artifacts: string; real: boolean }

/** What CommonJS inside an ES module expects; SST's banner says the same. */
const COMMONJS = [
  `import { createRequire as topLevelCreateRequire } from "module";`,
  `const require = topLevelCreateRequire(import.meta.url);`,
  `import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"`,
  `const __filename = topLevelFileUrlToPath(import.meta.url)`,
  `const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))`,
].join("\n")

/** Bundles a handler as SST's runtime does, with its encrypted links beside it. Throws `synth.no_handler`. */
export async function buildFunction(input: unknown, { root, artifacts, real }: Options) {
  const { functionID, handler, runtime, links, encryptionKey, properties } = v.parse(BuildRequest, input)
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
  const bundled = real
    ? await bundle(entry, name, out, properties).catch((thrown) => {
        errors.push(`Function ${functionID}: ${messageOf(thrown)}`)
        return nothing
      })
    : nothing
  if (!real) await writeFile(join(out, "bundle.mjs"), `export const ${name} = () => {}\n`)
  await writeFile(join(out, "resource.enc"), encrypted(links, encryptionKey))
  return {
    build: { functionID, handler, runtime, links, ...bundled } satisfies Build,
    answer: { out, handler: `bundle.${name}`, errors, sourcemaps: [] },
  }
}

const nothing = { bytes: null, uses: [] }

type Properties = v.InferOutput<typeof BuildRequest>["properties"]

async function bundle(entry: string, name: string, out: string, { minify, esbuild }: Properties) {
  const options: BuildOptions = {
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    // What SST takes nodejs24.x for.
    target: "es2024",
    mainFields: ["module", "main"],
    external: ["sharp", "pg-native", ...(esbuild.external ?? [])],
    keepNames: true,
    banner: { js: COMMONJS },
    logLevel: "silent",
  }
  const { metafile } = await build({ ...options, outfile: join(out, "bundle.mjs"), minify, metafile: true })
  const [output] = Object.values(metafile.outputs)
  if (!output?.exports.includes(name)) {
    throw new AppError("input", "synth.no_export", `${entry} exports no "${name}"`)
  }
  // Once more, readable: which links are left when code that nobody calls is gone.
  const { outputFiles } = await build({ ...options, write: false })
  const code = outputFiles[0]?.text ?? ""
  const uses = [
    ...new Set([...code.matchAll(/\bResource\d*\.([A-Z]\w*)/g)].map((match) => match[1] ?? "")),
  ].sort()
  return { bytes: output.bytes, uses }
}

/** AES-256-GCM with SST's zero nonce and the tag at the end; the function opens it with SST_KEY. */
function encrypted(links: Record<string, unknown>, key: string): Buffer {
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(key, "base64"), Buffer.alloc(12))
  return Buffer.concat([cipher.update(JSON.stringify(links)), cipher.final(), cipher.getAuthTag()])
}
