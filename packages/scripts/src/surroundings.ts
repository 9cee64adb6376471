import { links, localSecrets } from "./local/links.ts"
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
  const running = await linksOfRunning()
  if (running) {
    Object.assign(process.env, running)
    return work()
  }
  // The largest part of the scripts, which most verbs can do without.
  const { startStack } = await import("./local/stack.ts")
  const stack = await startStack({ dataDir: dataDir("demo"), port: 0, web: "none", report: console.error })
  try {
    return await work()
  } finally {
    await stack.close()
  }
}

async function linksOfRunning(): Promise<Record<string, string> | undefined> {
  for (const kind of ["demo", "espn"] as const) {
    const found = await runningIn(dataDir(kind))
    if (!found?.awsUrl || !found.feeds) continue
    const { cursor } = await localSecrets(dataDir(kind))
    return links({ awsUrl: found.awsUrl, cursorSecret: cursor, feeds: found.feeds })
  }
  return undefined
}
