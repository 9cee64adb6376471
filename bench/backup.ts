import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { marshall } from "@aws-sdk/util-dynamodb"
import type { Raw } from "@hub/core/backup/line"
import { findEngine } from "@hub/scripts/local/engine"
import { links, realFeeds } from "@hub/scripts/local/links"
import { createTable, startTable } from "@hub/scripts/local/table"
import { tableDefinition } from "@hub/scripts/local/table-definition"
import { anItem } from "./src/backup/items.ts"

const page = fileURLToPath(new URL("../docs/performance.md", import.meta.url))
const [start, end] = ["<!-- backup:start -->", "<!-- backup:end -->"]
const items = Number(process.env["HUB_ITEMS"] ?? 100_000)
const nowhere = "http://127.0.0.1:9"

/** Backup of a full table and restore into an empty one on DynamoDB Local; prints the table, keeps it with `--write`. */
const usual = await findEngine()
// What is enough for a season is not for two full tables and the streams of both.
const roomy = {
  ...usual,
  args: (...given: Parameters<typeof usual.args>) => usual.args(...given).map(withRoom),
}
const engine = await startTable(null, { engine: roomy })
const dir = await mkdtemp(join(tmpdir(), "hub-bench-backup-"))
Object.assign(
  process.env,
  links({
    awsUrl: engine.url,
    cursorSecret: "bench-only-bench-only-bench-only",
    feeds: { espn: { ...realFeeds.espn, site: nowhere }, ncaa: { ...realFeeds.ncaa, site: nowhere } },
    table: "full",
  }),
)
try {
  // Loaded once the links are set: core reads its surroundings on import.
  const { dynamo } = await import("@hub/core/table")
  const { writeStored } = await import("@hub/core/batch")
  const { measure } = await import("@hub/core/capacity")
  const { folderStore } = await import("@hub/core/backup/folder-store")
  const { saveTable } = await import("@hub/core/backup/save")
  const { restoreTable } = await import("@hub/core/backup/restore")
  // Without a stream: DynamoDB Local looks through all of one table's stream whenever it writes to another's.
  const { StreamSpecification: _, ...unwatched } = tableDefinition("full")
  await createTable(dynamo, "full", unwatched)
  await createTable(dynamo, "empty")
  const lanes = Array.from({ length: 4 }, (_none, lane) => lane)
  const filled = await timed(() =>
    Promise.all(lanes.map((lane) => fill((some) => writeStored("full", some), lane))),
  )
  console.error(`${items} items written in ${filled.seconds.toFixed(0)} s`)
  const store = folderStore(dir)
  const how = { store, now: Date.now, unitsPerSecond: 0 }
  const saved = await timed(() =>
    measure(() =>
      saveTable("bench", { ...how, table: "full", stage: "bench", schema: 3, segments: 4, partItems: 5000 }),
    ),
  )
  console.error(`saved in ${saved.seconds.toFixed(0)} s`)
  const restored = await timed(() =>
    measure(() => restoreTable("bench", { ...how, table: "empty", schema: 3, force: false, lanes: 4 })),
  )
  const { parts } = saved.value.value
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  const { differences, entities } = restored.value.value
  const row = (name: string, { seconds, value }: typeof saved | typeof restored) =>
    `| ${name} | ${value.value.items} | ${seconds.toFixed(1)} s | ${Math.round(items / seconds)} | ${value.capacity.read} | ${value.capacity.write} |`
  const text = [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores, ${cpus()[0]?.model ?? "unknown CPU"}, by \`node bench/backup.ts\`: DynamoDB Local in memory, ${parts.length} parts, ${(bytes / 1e6).toFixed(1)} MB of zstd in a folder.`,
    "",
    "| | items | time | items/s | read units | write units |",
    "|---|---:|---:|---:|---:|---:|",
    row("backup, 4 segments", saved),
    row("restore into an empty table with 6 indexes, and the comparison", restored),
    "",
    differences.length === 0
      ? `Counts and hashes are equal: ${Object.entries(entities)
          .map(([type, tally]) => `${type} ${tally.items} (\`${tally.hash.slice(0, 12)}\`)`)
          .join(", ")}.`
      : `NOT equal: ${differences.join("; ")}.`,
  ].join("\n")
  console.log(text)
  if (process.argv.includes("--write")) await keep(text)
} finally {
  await engine.close()
  await rm(dir, { recursive: true, force: true })
}

function withRoom(arg: string): string {
  return arg === "-Xmx256m" ? "-Xmx2g" : arg
}

type Write = (some: Raw[]) => Promise<void>

async function fill(write: Write, lane: number): Promise<void> {
  const [first, last] = [Math.floor((items / 4) * lane), Math.floor((items / 4) * (lane + 1))]
  for (let from = first; from < last; from += 500) {
    const some = Array.from({ length: Math.min(500, last - from) }, (_none, n) => marshall(anItem(from + n)))
    await write(some)
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const began = performance.now()
  const value = await work()
  return { seconds: (performance.now() - began) / 1000, value }
}

async function keep(text: string): Promise<void> {
  const known = await readFile(page, "utf8")
  const [before, after] = [known.split(start)[0], known.split(end)[1]]
  await writeFile(page, `${before}${start}\n${text}\n${end}${after}`)
}
