import { cpSync, mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import sirv from "sirv"
import type { WebServer } from "./edge.ts"
import { freePort } from "./http.ts"
import { webRoot } from "./paths.ts"

/**
 * Serves a built app's files as the bucket behind production's router does: under /static, those with a hash in their
 * name for ever, the others revalidated each time. The folder is listed once, so no request can reach anything outside
 * of it.
 * What is served is a copy, so that a later build, which empties the folder, does not take away the files of the page
 * that is open.
 */
export function serveBuild(dist: string, copy: string): WebServer {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  cpSync(dist, copy, { recursive: true })
  const serve = sirv(copy, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => response.setHeader("cache-control", cacheControl(path)),
  })
  return (request, response) => {
    request.url = (request.url ?? "/").replace(/^\/static(?=\/)/, "")
    serve(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found\n")
    })
  }
}

function cacheControl(path: string): string {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"
}

/** Vite's own server instead of a build: a saved file appears in the browser at once. */
export async function serveSources(): Promise<{ web: WebServer; close: () => Promise<void> }> {
  const { createServer } = await import("vite")
  const vite = await createServer({
    root: webRoot,
    configFile: join(webRoot, "vite.config.ts"),
    appType: "spa",
    logLevel: "warn",
    server: { middlewareMode: true, hmr: { port: await freePort() } },
  })
  return { web: (request, response) => vite.middlewares(request, response), close: () => vite.close() }
}
