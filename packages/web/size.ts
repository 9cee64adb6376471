import { readdirSync, readFileSync } from "node:fs"
import { brotliCompressSync } from "node:zlib"

/** Gates of docs/performance.md, in bytes over the wire. Fonts are compressed as they are. */
export const firstLoadLimit = 90_000
export const fontLimit = 22_000
/** A game's page of the API, with every scoring play of basketball. */
export const gameDataLimit = 5_000
/** Asked for again on every visit. */
export const workerLimit = 3_000

type Chunk = {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}
type Manifest = Record<string, Chunk>

/** What main.tsx asks for as soon as it runs. */
const START = "src/start.tsx"

/**
 * Files that the first visit of a route loads: the page with its styles and start.js, the entry, the route's own code, and all that
 * they import.
 */
function filesOf(manifest: Manifest, route: string): Set<string> {
  const files = new Set<string>(["index.html"])
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    // The entry's own stand in the page.
    if (!chunk.isEntry) for (const file of chunk.css ?? []) files.add(file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const [key, chunk] of Object.entries(manifest))
    if (chunk.isEntry || key === START || key.startsWith(`${route}?`)) visit(key)
  return files
}

/** Brotli bytes of JavaScript and CSS per route and of the worker, and the bytes of the preloaded fonts, of the build in `dist`. */
export function measure(dist: URL): {
  routes: { route: string; bytes: number }[]
  fonts: number
  worker: number
} {
  const brotliSize = (file: string) => brotliCompressSync(readFileSync(new URL(file, dist))).length
  const manifest: Manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"))
  const routes = Object.keys(manifest)
    .filter((key) => key.startsWith("src/routes/"))
    .map((key) => key.replace(/\?.*/, ""))
  const fonts = readdirSync(new URL("assets/", dist)).filter((name) => /-first-.+\.woff2$/.test(name))
  return {
    routes: [...new Set(routes)].map((route) => ({
      route: route.replace("src/routes/", ""),
      bytes: [...filesOf(manifest, route)].reduce((sum, file) => sum + brotliSize(file), 0),
    })),
    worker: brotliSize("sw.js"),
    fonts: fonts.reduce((sum, name) => sum + readFileSync(new URL(`assets/${name}`, dist)).length, 0),
  }
}

function print(bytes: number, what: string): void {
  process.stdout.write(`${(bytes / 1000).toFixed(1).padStart(6)} kB  ${what}\n`)
}

if (import.meta.main) {
  const { routes, fonts, worker } = measure(new URL("dist/", import.meta.url))
  for (const { route, bytes } of routes) print(bytes, route)
  print(fonts, "fonts")
  print(worker, "service worker")
  if (fonts > fontLimit || routes.some(({ bytes }) => bytes > firstLoadLimit)) process.exitCode = 1
}
