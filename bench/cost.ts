import { readFile, writeFile } from "node:fs/promises"
import { get } from "node:http"
import { availableParallelism, cpus, loadavg } from "node:os"
import { fileURLToPath } from "node:url"
import type { Measured } from "@hub/scripts/cost/measured"
import { startStack } from "@hub/scripts/local/stack"
import * as v from "valibot"
import { bundleSections } from "./src/bundle.ts"

const file = fileURLToPath(new URL("../packages/scripts/src/cost/measured.json", import.meta.url))

const Games = v.object({ data: v.array(v.object({ id: v.string() })) })

/**
 * What requests, minutes and games take: prints it, and with `--write` keeps it for `npm run hub -- cost model`. Parts that are
 * named (answers, look, jobs, games, start, upkeep) are measured and the others stay as they were.
 */
process.env["POWERTOOLS_LOG_LEVEL"] = "SILENT"
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"))
const web = wanted.length === 0 || wanted.includes("answers") ? "build" : "none"
const stack = await startStack({ dataDir: null, port: 0, web, schedule: false })
try {
  // Loaded once the links are set: core reads its surroundings on import.
  const { answers } = await import("./src/cost/answers.ts")
  const { idleMinute, jobs, gameOf } = await import("./src/cost/ingest.ts")
  const { guardLook } = await import("./src/cost/look.ts")
  const { upkeep } = await import("./src/cost/upkeep.ts")
  const { tableBytes } = await import("@hub/scripts/cost/table-bytes")
  const parts: { [part: string]: () => Promise<Partial<Measured>> } = {
    answers: async () => ({
      answers: await answers(await latestGame()),
      files: await filesOf(),
      tableBytes: await tableBytes(),
    }),
    look: async () => ({ look: await guardLook() }),
    jobs: async () => ({ jobs: await jobs(), idle: await idleMinute() }),
    games: async () => ({
      games: { football: await gameOf("football"), "mens-basketball": await gameOf("mens-basketball") },
    }),
    upkeep: async () => ({ upkeep: await upkeep() }),
    start: async () => ({ startCpuMs: await startCpu() }),
  }
  const named = wanted.filter((word) => word in parts)
  const kept: object = JSON.parse(await readFile(file, "utf8"))
  const found = { ...kept, at: new Date().toISOString(), where: where() }
  for (const part of named.length > 0 ? named : Object.keys(parts))
    Object.assign(found, await parts[part]?.())
  const text = `${JSON.stringify(found, (_key, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(4)) : value), 2)}\n`
  console.log(text)
  if (process.argv.includes("--write")) await writeFile(file, text)
} finally {
  await stack.close()
}

function where(): string {
  const load = loadavg()[0]?.toFixed(1)
  return `${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}, DynamoDB Local, load average ${load}`
}

/** What the front page names of the app's files, as they come over the wire. */
async function filesOf(): Promise<Measured["files"]> {
  const page = await (await fetch(stack.url)).text()
  const names = [...new Set(page.match(/\/static\/[^"']+\.(?:js|css|woff2)/g))]
  const sizes = await Promise.all(names.map((name) => sentBytes(`${stack.url}${name}`)))
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), count: names.length }
}

/** `fetch` would unpack it. */
function sentBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (answer) => {
      const sum = { bytes: 0 }
      answer.on("data", (chunk: Buffer) => void (sum.bytes += chunk.length))
      answer.on("end", () => resolve(sum.bytes))
    }).on("error", reject)
  })
}

async function startCpu(): Promise<number> {
  const rows = (await bundleSections(5)).flatMap((section) => section.rows)
  return rows.findLast(({ name }) => name === "API")?.micros ?? Number.NaN
}

async function latestGame(): Promise<string> {
  const list = await fetch(`${stack.url}/api/v1/games?status=final&sort=-startsAt&limit=1`)
  const { data } = v.parse(Games, await list.json())
  return data[0]?.id ?? ""
}
