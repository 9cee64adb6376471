import { createHash } from "node:crypto"
import { glob, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import { AppError } from "@hub/core/error"
import { startChild } from "./child.ts"
import { root, webDist, webRoot } from "./paths.ts"

/** Everything that can change the bundle: the app, the packages whose code or types it uses, and the lockfile. */
const sources = [
  "packages/web/{src,public}/**/*.*",
  "packages/web/*.{html,json,ts}",
  "packages/{core,functions}/src/**/*.ts",
  "pnpm-lock.yaml",
]
const isTest = /\.test\.tsx?$/

/** Builds the web app unless the build that is there was made of the same sources. Says whether it built. */
export async function buildWeb(): Promise<boolean> {
  const wanted = await fingerprintOf(sources)
  const stamp = join(webDist, ".stamp")
  const built = await readFile(stamp, "utf8").catch(() => "")
  if (built === wanted) return false
  await vite("build")
  await compress(webDist)
  await vite("build", "--ssr", "src/server.tsx", "--outDir", join(webDist, ".server"))
  await writeFile(stamp, wanted)
  return true
}

/** The hash of all files that match, by path and content. */
async function fingerprintOf(patterns: string[]): Promise<string> {
  const paths = (await Array.fromAsync(glob(patterns, { cwd: root }))).filter((path) => !isTest.test(path))
  const hash = createHash("sha256")
  for (const path of paths.sort()) hash.update(`${path}\0`).update(await readFile(join(root, path)))
  return hash.digest("hex")
}

/**
 * In a process of its own, with NODE_ENV said: a build inside of a test run would otherwise bundle React's
 * development code, and Vite's memory would stay for as long as the product runs.
 */
async function vite(...args: string[]): Promise<void> {
  const bin = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin/vite.js")
  const env = { ...process.env, NODE_ENV: "production", VITEST: undefined }
  const build = startChild(process.execPath, [bin, ...args, "--logLevel", "error"], { cwd: webRoot, env })
  if ((await build.exited) === 0) return
  throw new AppError("internal", "local.web_build_failed", `The web app does not build: ${build.complaint()}`)
}

const compressible = /\.(html|js|css|svg|json|txt|webmanifest)$/

/** What the CDN does in production, done once here: a .br and a .gz beside every file worth it. */
async function compress(dist: string): Promise<void> {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  for await (const path of glob("**/*.*", { cwd: dist })) {
    const file = join(dist, path)
    if (!compressible.test(file)) continue
    const data = await readFile(file)
    if (data.length < 1024) continue
    await writeFile(`${file}.br`, await promisify(brotliCompress)(data, quality))
    await writeFile(`${file}.gz`, await promisify(gzip)(data))
  }
}
