import { createHash } from "node:crypto"
import { glob, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"
import { AppError } from "@hub/core/error"
import { startChild } from "./child.ts"
import { root, webBuilds, webRoot } from "./paths.ts"

/** Everything that can change the bundle: the app, the packages whose code or types it uses, and the lockfile. */
const sources = [
  "packages/web/{src,public}/**/*.*",
  "packages/web/*.{html,json,ts}",
  "packages/{core,functions}/src/**/*.ts",
  "pnpm-lock.yaml",
]
const DAY = 86_400_000
const isTest = /\.test\.tsx?$/

/**
 * The folder with the app built of today's sources. A folder's name says what it was built of and it is never written
 * again, so that starts and tests at the same time cannot take each other's files away.
 */
export async function buildWeb(): Promise<string> {
  const dist = join(webBuilds, (await fingerprintOf(sources)).slice(0, 16))
  if (await isThere(dist)) return dist
  await mkdir(webBuilds, { recursive: true })
  const draft = await mkdtemp(`${dist}.`)
  await vite("build", "--outDir", draft, "--emptyOutDir")
  await compress(draft)
  await vite("build", "--ssr", "src/server.tsx", "--outDir", join(draft, ".server"))
  await rename(draft, dist).catch(async (thrown: unknown) => {
    // Somebody else built the same meanwhile.
    if (!(await isThere(dist))) throw thrown
    await rm(draft, { recursive: true })
  })
  await removeOldBuilds()
  return dist
}

function isThere(dir: string): Promise<boolean> {
  return stat(dir).then(
    () => true,
    () => false,
  )
}

/** Whoever uses a build copied it when it started; a day is long enough for that. */
async function removeOldBuilds(): Promise<void> {
  const builds = (await readdir(webBuilds)).map((name) => join(webBuilds, name))
  for (const build of builds) {
    const age = Date.now() - (await stat(build).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs
    if (age > DAY) await rm(build, { recursive: true, force: true })
  }
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
