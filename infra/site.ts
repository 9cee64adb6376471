import { execFile } from "node:child_process"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { feeds } from "./feeds.ts"
import { readTable, writeMeter } from "./permissions.ts"
import { realtime } from "./realtime.ts"
import { router } from "./router.ts"
import { cursorSecret, edgeSecret } from "./secrets.ts"
import { isShared } from "./stage.ts"
import { pictures, table } from "./storage.ts"
import { web } from "./web.ts"

/** Where the built app lies inside the function's package, as seen from its code. */
const shell = new sst.Linkable("Shell", {
  properties: { files: "./web/client/", renderer: "./web/server/server.mjs" },
})

/**
 * Puts the app beside the function's code: the page with what has to lie at the root, and the renderer. Built of the same
 * sources as the bucket's files, so the names in the page are theirs.
 */
async function buildShell(dir: string): Promise<void> {
  const cwd = join($cli.paths.root, "packages/web")
  const vite = (...args: string[]) =>
    promisify(execFile)("npx", ["--no-install", "vite", "build", ...args], { cwd })
  const client = join(dir, "web/client")
  await vite("--outDir", client)
  await vite("--ssr", "src/server.tsx", "--outDir", join(dir, "web/server"))
  await Promise.all(
    ["assets", ".vite"].map((name) => rm(join(client, name), { recursive: true, force: true })),
  )
}

/** What the pages may run at once; the CDN answers most of them. */
export const siteConcurrency = 20

/** Sends every page as HTML with its first screen's data, and the twins. It reads, counts itself, and knows nobody. */
export const site = new sst.aws.Function(
  "Site",
  {
    handler: "packages/functions/src/handler/site.handler",
    description: "Pages, twins, sitemap",
    url: { router: { instance: router }, cors: false },
    link: [table, cursorSecret, edgeSecret, feeds, realtime, router, shell, pictures],
    permissions: [readTable, writeMeter],
    memory: "512 MB",
    hook: { postbuild: buildShell },
    ...(isShared && { concurrency: { reserved: siteConcurrency } }),
  },
  // No page may name a file that is not there yet.
  { dependsOn: [web] },
)
