import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { build, type Plugin } from "vite"

/** Files at fixed addresses that the app needs to start, beside those with a hash in their names. */
const fixed = ["index.html", "favicon.svg"]

/**
 * The service worker, built once everything it stores is there: it carries the list of the files. One plain script, because
 * a worker of modules could miss one of them when the network goes.
 */
export function serviceWorker(): Plugin {
  const state = { outDir: "", isBrowserBuild: false }
  return {
    name: "service-worker",
    configResolved({ root, build: { outDir, ssr } }) {
      state.outDir = resolve(root, outDir)
      state.isBrowserBuild = !ssr
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler(_options, bundle) {
        const assets = Object.keys(bundle).filter((name) => /^assets\/.+\.(?:js|css|woff2)$/.test(name))
        if (state.isBrowserBuild) await buildWorker(state.outDir, assets.sort())
      },
    },
  }
}

async function buildWorker(outDir: string, assets: readonly string[]): Promise<void> {
  const hash = createHash("sha256").update(assets.join("\n"))
  for (const file of fixed) hash.update(readFileSync(join(outDir, file)))
  const version = hash.digest("hex").slice(0, 12)
  const files = [...fixed, ...assets].map((file) => `/static/${file}`)
  await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: "warn",
    define: { BUILD: JSON.stringify({ version, files }) },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      rolldownOptions: {
        input: "src/worker/main.ts",
        output: { format: "iife", entryFileNames: "sw.js" },
      },
    },
  })
}
