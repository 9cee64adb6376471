import { mkdir, readFile, rm } from "node:fs/promises"
import { join, relative } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { type BuildOptions, build } from "esbuild"
import * as v from "valibot"
import { standInSite } from "./stand-in-site.ts"

/** What `app()` returned, with SST's defaults filled in. */
export type App = {
  name: string
  stage: string
  removal: string
  protect: boolean
  providers: Record<string, unknown> & { aws: Record<string, unknown> & { region: string } }
}

export type Paths = { root: string; work: string; platform: string }

/** SST's bundles are ES modules, some of the CommonJS inside expects these. */
const COMMONJS = `import { createRequire as _cr } from "node:module"; import { fileURLToPath as _fp } from "node:url";
const require = _cr(import.meta.url), __filename = _fp(import.meta.url), __dirname = _fp(new URL(".", import.meta.url));`

const AppResult = v.looseObject({
  name: v.string(),
  removal: v.optional(v.string(), "retain"),
  protect: v.optional(v.boolean(), false),
  providers: v.optional(v.record(v.string(), v.unknown()), {}),
})

/** Evaluates `app({ stage })` of the project's sst.config.ts as SST does: alone, with `$config` the identity. */
export async function readApp(paths: Paths, stage: string): Promise<App> {
  const config = JSON.stringify(join(paths.root, "sst.config.ts"))
  const input = JSON.stringify({ stage })
  const module = await bundle(paths, "app", {
    code: `import mod from ${config}; export default await mod.app(${input})`,
    banner: `${COMMONJS}\nfunction $config(input) { return input }`,
    define: { $input: input },
  })
  const result = v.parse(AppResult, await importDefault(module))
  await rm(fileURLToPath(module))
  const aws = v.parse(v.looseObject({ region: v.string() }), result.providers["aws"])
  return { ...result, stage, providers: { ...result.providers, aws } }
}

/** Importing a bundled program evaluates it. */
export async function importDefault(module: string): Promise<unknown> {
  const { default: value }: { default: unknown } = await import(module)
  return value
}

/** Bundles `run()` with SST's components and globals; returns the module that evaluates the whole program on import. */
export async function bundleRun(paths: Paths, app: App): Promise<string> {
  const Lock = v.array(v.object({ alias: v.string(), package: v.string() }))
  const lock = v.parse(
    Lock,
    JSON.parse(await readFile(join(paths.platform, "..", "provider-lock.json"), "utf8")),
  )
  const site = JSON.stringify(relative(paths.root, await standInSite(paths.work)))
  const at = (path: string) => JSON.stringify(join(paths.platform, path))
  const globals = [
    ...lock.map((provider) => `import * as ${provider.alias} from "${provider.package}";`),
    `import * as sst from ${at("src/components")};`,
  ].join(" ")
  return bundle(paths, "run", {
    code: `import { run } from ${at("src/auto/run.ts")};
      import { $transform } from ${at("src/components/component.ts")};
      import { Function } from ${at("src/components/aws/function.ts")};
      import { StaticSite } from ${at("src/components/aws/static-site.ts")};
      import mod from ${JSON.stringify(join(paths.root, "sst.config.ts"))};
      $transform(StaticSite, (args) => { args.path = ${site} });
      $transform(Function, (args) => { delete args.hook });
      export default await run(mod.run);`,
    banner: COMMONJS,
    globals,
    inject: [join(paths.platform, "src/shim/run.js")],
    define: {
      $app: JSON.stringify(app),
      $dev: "false",
      $cli: JSON.stringify({
        command: "deploy",
        dev: false,
        rpc: "",
        paths: { home: join(paths.work, "home"), ...paths },
        state: { version: {} },
      }),
    },
  })
}

type Source = {
  code: string
  banner: string
  globals?: string
  inject?: string[]
  define: Record<string, string>
}

/** The output lies inside the platform, so that `@pulumi/*` is the one instance that was mocked. */
async function bundle(paths: Paths, name: string, source: Source): Promise<string> {
  const outfile = join(paths.platform, "synth", `${name}.${process.pid}.${Date.now()}.mjs`)
  await mdirp(outfile)
  const options: BuildOptions = {
    absWorkingDir: paths.root,
    stdin: { contents: source.code, resolveDir: paths.root, sourcefile: "eval.ts", loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    nodePaths: [join(paths.platform, "node_modules")],
    external: [
      "@pulumi/*",
      "undici",
      "@pulumiverse/*",
      "@sst-provider/*",
      "@aws-sdk/*",
      "esbuild",
      "archiver",
      "glob",
      "vite",
    ],
    banner: { js: source.banner },
    define: source.define,
    inject: source.inject ?? [],
    plugins: [withGlobals(source.globals ?? "")],
    logLevel: "silent",
    // The tsconfig found nearby is ours; SST's sources are written for none.
    tsconfigRaw: {},
  }
  await build(options)
  return pathToFileURL(outfile).href
}

function mdirp(file: string) {
  return mkdir(join(file, ".."), { recursive: true })
}

/** Every file of the project sees `sst` and the providers without importing them. */
function withGlobals(globals: string): NonNullable<BuildOptions["plugins"]>[number] {
  return {
    name: "globals",
    setup(bundler) {
      bundler.onLoad({ filter: /\.[jt]sx?$/ }, async ({ path }) => {
        if (path.includes("/.sst/platform/")) return undefined
        return { contents: `${globals} ${await readFile(path, "utf8")}`, loader: "default" }
      })
    },
  }
}
