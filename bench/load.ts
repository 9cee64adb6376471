import { readFile, writeFile } from "node:fs/promises"
import { loadavg } from "node:os"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import * as v from "valibot"
import { fire, type Hits } from "./src/load/fire.ts"
import { type EdgeCounts, GOAL, keeps, markdown, peakTable } from "./src/load/report.ts"
import { startServer } from "./src/load/server-process.ts"
import { soak, soakTable } from "./src/load/soak.ts"
import { pathsOf, peak, volleys } from "./src/load/volleys.ts"

const page = fileURLToPath(new URL("../docs/performance.md", import.meta.url))
const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    seconds: { type: "string", default: "10" },
    viewers: { type: "string", default: "10000" },
    soak: { type: "string" },
    peak: { type: "boolean", default: false },
  },
})

const Home = v.object({
  data: v.object({
    live: v.array(v.object({ id: v.string() })),
    latest: v.array(v.object({ id: v.string(), sport: v.string(), teamId: v.string() })),
  }),
})

const Counts = v.object({
  Hit: v.number(),
  RefreshHit: v.number(),
  Miss: v.number(),
  Error: v.number(),
  origin: v.number(),
  collapsed: v.number(),
})

/**
 * The product under load, beside a bare baseline: prints the table, and with `--write` keeps it in docs/performance.md. Ends with 1
 * where the promise is not kept. `--seconds` a volley, `--viewers` at once, `--soak <minutes>` watches the memory instead, `--peak` sends
 * a crowd at an edge that knows nothing.
 */
const load = loadavg()[0] ?? 0
const server = await startServer()
try {
  const { data } = v.parse(Home, await (await fetch(`${server.edge}/api/v1/home`)).json())
  const [last] = data.latest
  const paths = pathsOf({
    gameId: data.live[0]?.id ?? last?.id ?? "",
    teamId: `${last?.sport}-${last?.teamId}`,
  })
  const { soak: minutes } = values
  const run = values.peak ? crowded(paths) : minutes ? soaked(paths.mix, Number(minutes)) : measure(paths)
  process.exitCode = (await run) ? 0 : 1
} finally {
  await server.close()
}

async function measure(paths: ReturnType<typeof pathsOf>): Promise<boolean> {
  await fire({ name: "warm-up", url: server.edge, paths: paths.mix, connections: 10, seconds: 3 })
  const before = await edgeCounts()
  const hits: Hits[] = []
  for (const volley of volleys(server, paths, Number(values.seconds))) hits.push(await fire(volley))
  const edge = difference(await edgeCounts(), before)
  const tableReads = await server.tableReads()
  Object.assign(process.env, server.env, { POWERTOOLS_LOG_LEVEL: "SILENT" })
  const { fanOut } = await import("./src/live/fan-out.ts")
  const viewers = await fanOut(`${server.edge.replace("http", "ws")}/mqtt`, Number(values.viewers), 5)
  const tables = markdown({
    hits,
    tableReads,
    edge,
    viewers,
    load,
    day: today(),
  })
  console.log(tables)
  if (values.write) await keep("load", tables)
  const paced = hits.find(({ name }) => name.includes("1,000 a second"))
  const isKept = paced !== undefined && keeps(paced) && viewers.lost === 0
  console.log(`\nThe promise (${JSON.stringify(GOAL)}) is ${isKept ? "kept" : "NOT kept"}.`)
  return isKept
}

/** Kept where nothing failed, nothing was lost, and the edge let through a request for each page and little more. */
async function crowded(paths: ReturnType<typeof pathsOf>): Promise<boolean> {
  await fetch(`${server.aws}/_local/edge.forget`)
  const before = await edgeCounts()
  const hits: Hits[] = []
  for (const volley of peak(server, paths, Number(values.seconds))) hits.push(await fire(volley))
  const edge = difference(await edgeCounts(), before)
  const table = peakTable({ hits, edge, load, day: today() })
  console.log(`\n${table}`)
  if (values.write) await keep("peak", table)
  return hits.every(({ failed, lost }) => failed === 0 && lost === 0) && edge.origin < edge.Hit / 100
}

async function edgeCounts(): Promise<EdgeCounts> {
  return v.parse(Counts, await (await fetch(`${server.aws}/_local/edge`)).json())
}

function difference(now: EdgeCounts, before: EdgeCounts): EdgeCounts {
  return {
    Hit: now.Hit - before.Hit,
    RefreshHit: now.RefreshHit - before.RefreshHit,
    Miss: now.Miss - before.Miss,
    Error: now.Error - before.Error,
    origin: now.origin - before.origin,
    collapsed: now.collapsed - before.collapsed,
  }
}

async function soaked(paths: readonly string[], minutes: number): Promise<boolean> {
  const told = await soak(server, paths, minutes)
  const table = soakTable(told, today())
  console.log(`\n${table}`)
  if (values.write) await keep("soak", table)
  return told.isFlat
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

async function keep(name: string, tables: string): Promise<void> {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const text = await readFile(page, "utf8")
  const [before, after] = [text.split(start)[0], text.split(end)[1]]
  await writeFile(page, `${before}${start}\n${tables}\n${end}${after}`)
}
