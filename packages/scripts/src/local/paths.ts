import { join, resolve } from "node:path"

/** The repository's root. */
export const root = resolve(import.meta.dirname, "../../../..")

/** The app's folder, and its builds: what browsers load, and in `.server`, which no server shows, what renders it. */
export const webRoot = join(root, "packages/web")
export const webBuilds = join(webRoot, ".builds")

/** For processes that drills and tests start by the dozen: what Node compiled once it need not compile again, half of their start. */
export const compiled = { NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compiled") }

/** Where the local stack keeps its data. Replayed and real games must not meet in one table. */
export function dataDir(
  feeds: "demo" | "espn",
  env: Record<string, string | undefined> = process.env,
): string {
  return resolve(root, env["HUB_DATA"] || ".hub", feeds)
}
