import { links, localSecrets, realFeeds } from "./local/links.ts"
import { runningIn } from "./local/lock.ts"
import { dataDir } from "./local/paths.ts"

/**
 * Runs a script's `work` where it belongs: on the stage whose links are set (`sst shell -- …`), else on the local
 * stack that runs already, else on one started for it over the demo season's data and ended afterwards.
 * `work` imports core only inside, because core reads its links on import.
 */
export async function withSurroundings<T>(work: () => Promise<T>): Promise<T> {
  if (process.env["SST_RESOURCE_App"]) return work()
  // Before anything of the product is loaded: its logger reads the level on import.
  process.env["POWERTOOLS_LOG_LEVEL"] ??= "ERROR"
  if (await linkRunning()) return work()
  // The largest part of the scripts, which most verbs can do without.
  const { startStack } = await import("./local/stack.ts")
  const stack = await startStack({ dataDir: dataDir("demo"), port: 0, web: "none", report: console.error })
  try {
    return await work()
  } finally {
    await stack.close()
  }
}

/** Whose figures can be read; null where nothing runs. */
export type Surroundings = { stage: string | null }

/**
 * For verbs that look and start nothing: links the stage that is set, or the local stack that runs. Where nothing runs the links
 * are those of a port where nobody listens, so that the product's modules load.
 */
export async function linkWhatRuns(): Promise<Surroundings> {
  process.env["POWERTOOLS_LOG_LEVEL"] ??= "ERROR"
  const isThere = Boolean(process.env["SST_RESOURCE_App"]) || (await linkRunning())
  if (!isThere) Object.assign(process.env, links(nowhere))
  const { config } = await import("@hub/core/config")
  return { stage: isThere ? config().stage : null }
}

const nowhere = {
  awsUrl: "http://127.0.0.1:9",
  cursorSecret: "nothing-runs-nothing-runs",
  feeds: realFeeds,
}

async function linkRunning(): Promise<boolean> {
  for (const kind of ["demo", "espn"] as const) {
    const found = await runningIn(dataDir(kind))
    if (!found?.awsUrl || !found.feeds) continue
    const { cursor } = await localSecrets(dataDir(kind))
    const siteUrl = found.url ?? undefined
    const { awsUrl, feeds } = found
    Object.assign(process.env, links({ awsUrl, cursorSecret: cursor, feeds, ...(siteUrl && { siteUrl }) }))
    return true
  }
  return false
}
