import { resolve } from "node:path"

/** The repository's root. */
export const root = resolve(import.meta.dirname, "../../../..")

/** Where the local stack keeps its data. Replayed and real games must not meet in one table. */
export function dataDir(
  feeds: "demo" | "espn",
  env: Record<string, string | undefined> = process.env,
): string {
  return resolve(root, env["HUB_DATA"] || ".hub", feeds)
}
