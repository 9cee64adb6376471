import { fork } from "node:child_process"
import { randomUUID } from "node:crypto"
import { once } from "node:events"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { DeleteTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { startFeeds } from "../feeds/index.ts"
import { links, replayFeeds } from "../links.ts"
import { compiled } from "../paths.ts"
import { createTable } from "../table.ts"
import { differences, finalState } from "./final-state.ts"

export type KillDrill = {
  /** DynamoDB, and a client of it. */
  tableUrl: string
  client: DynamoDBClient
  times: number
  /** Kills in a run, at most. */
  most: number
  sport: string
  /** All jobs of the sport, or the few that most depend on each other. */
  jobs: "all" | "few"
  /** From 0 to 1, without 1. */
  random: () => number
  onRun?: (run: KilledRun) => void
}

/** One run: how long its processes lived before they were killed, and which keys ended up otherwise than without a kill. */
export type KilledRun = { killedAfterMs: number[]; wrong: string[] }

const MINUTES = 3 * 60_000

/** The night after a Saturday of the demo season. The feeds stand still there; the ingest begins some minutes later each time. */
const at = Date.parse("2026-11-22T09:00:00.000Z")

/**
 * Reads a season once undisturbed, and then again and again into empty tables while kill -9 ends the process up to `most` times at
 * random points; the last process of each run is left to finish. Every run must end with what the undisturbed one stored.
 */
export async function killDrill(drill: KillDrill): Promise<{ items: number; ms: number; runs: KilledRun[] }> {
  const feeds = await startFeeds({ now: () => at })
  try {
    const started = performance.now()
    const expected = await inTable(drill, async (table) => {
      await ingest(drill, { feedsUrl: feeds.url, table, now: at })
      return finalState(drill.client, table)
    })
    const ms = performance.now() - started
    const runs: KilledRun[] = []
    for (let done = 0; done < drill.times; done++) {
      const run = await killed(drill, feeds.url, expected, ms)
      drill.onRun?.(run)
      runs.push(run)
    }
    return { items: expected.size, ms: Math.round(ms), runs }
  } finally {
    await feeds.close()
  }
}

function killed(
  drill: KillDrill,
  feedsUrl: string,
  expected: Map<string, string>,
  ms: number,
): Promise<KilledRun> {
  return inTable(drill, async (table) => {
    const killedAfterMs: number[] = []
    const kills = 1 + Math.floor(drill.random() * drill.most)
    for (let kill = 0; kill < kills; kill++) {
      const lives = Math.floor(drill.random() * ms)
      const hasEnded = await ingest(drill, { feedsUrl, table, now: at + kill * MINUTES, lives })
      if (!hasEnded) killedAfterMs.push(lives)
    }
    await ingest(drill, { feedsUrl, table, now: at + kills * MINUTES })
    return { killedAfterMs, wrong: differences(expected, await finalState(drill.client, table)) }
  })
}

type Life = { feedsUrl: string; table: string; now: number; lives?: number }

/** Whether the process ended by itself before it had lived for `lives` milliseconds of work. Throws where it failed. */
async function ingest(
  { tableUrl, sport, jobs }: KillDrill,
  { feedsUrl, table, now, lives }: Life,
): Promise<boolean> {
  const cursorSecret = "drills-only-drills-only-drills-only"
  const env = links({ awsUrl: tableUrl, cursorSecret, feeds: replayFeeds(feedsUrl), table })
  const child = fork(join(import.meta.dirname, "ingest-child.ts"), [feedsUrl, sport, String(now), jobs], {
    env: { ...process.env, ...compiled, ...env, NODE_OPTIONS: "", POWERTOOLS_LOG_LEVEL: "SILENT" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const exited = once(child, "exit")
  await Promise.race([once(child, "message"), exited])
  if (lives !== undefined) {
    await Promise.race([sleep(lives), exited])
    child.kill("SIGKILL")
  }
  const [code, signal] = await exited
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`the ingest ended with ${code ?? signal}`)
  return signal === null
}

async function inTable<T>({ client }: KillDrill, work: (table: string) => Promise<T>): Promise<T> {
  const table = `drill-${randomUUID()}`
  await createTable(client, table)
  try {
    return await work(table)
  } finally {
    await client.send(new DeleteTableCommand({ TableName: table }))
  }
}
