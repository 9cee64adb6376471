import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { build, type Plugin } from "vite"

/** Files at fixed addresses that the app needs to start, beside those with a hash in their names. */
const fixed = ["index.html", "theme.js", "favicon.svg"]

/**
 * The service worker, built once everything it stores is there: it carries the list of the files. One plain script, because
 * a worker of modules could miss one of them when the network goes.
 */
export function serviceWorker(): Plugin {
  const state = { outDir: "", isBuild: false }
  return {
    name: "service-worker",
    configResolved({ root, build: { outDir, ssr }, command }) {
      state.outDir = resolve(root, outDir)
      state.isBuild = command === "build" && !ssr
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: () => (state.isBuild ? buildWorker(state.outDir) : undefined),
    },
  }
}

async function buildWorker(outDir: string): Promise<void> {
  const assets = readdirSync(join(outDir, "assets"))
    .filter((name) => /\.(?:js|css|woff2)$/.test(name))
    .map((name) => `assets/${name}`)
  const files = [...fixed, ...assets.sort()]
  const hash = createHash("sha256")
  for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)))
  const version = hash.digest("hex").slice(0, 12)
  await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: "warn",
    define: { BUILD: JSON.stringify({ version, files: files.map((file) => `/static/${file}`) }) },
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
