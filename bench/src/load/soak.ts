import { fire } from "./fire.ts"
import type { Memory, Server } from "./server-process.ts"

/** More than this for each minute, once warm, is a leak and no noise. */
const MOST_MB_A_MINUTE = 1
/** In them caches fill, addresses become known, and what is compiled is compiled. */
const WARM_MINUTES = 3

export type Minute = { minute: number; perSecond: number; p95: number; failed: number; lost: number } & Memory
export type Soaked = { minutes: Minute[]; growth: Memory; isFlat: boolean }

/**
 * The same mix for many minutes at a rate that leaves room, the most of it through the edge and some past it, to the functions. The
 * memory is read after a collection, once a minute; `beside` is what was asked past the edge, a second.
 */
export async function soak(server: Server, paths: readonly string[], minutes: number): Promise<Soaked> {
  const told: Minute[] = []
  for (let minute = 0; minute <= minutes; minute++) {
    const volley = { paths, seconds: 60 }
    const [edge, functions] = await Promise.all([
      fire({ ...volley, name: "soak", url: server.edge, connections: 20, rate: EDGE_RATE }),
      fire({ ...volley, name: "past the edge", url: server.functions, connections: 2, rate: FUNCTION_RATE }),
    ])
    const one = {
      minute,
      perSecond: edge.perSecond + functions.perSecond,
      p95: edge.p95,
      failed: edge.failed + functions.failed,
      lost: edge.lost + functions.lost,
      ...(await server.memory()),
    }
    told.push(one)
    console.log(`${minute} min: ${one.heap.toFixed(1)} MB heap, ${one.rss.toFixed(0)} MB in all`)
  }
  const warm = told.slice(WARM_MINUTES)
  const growth = {
    heap: slope(warm.map(({ heap }) => heap)),
    external: slope(warm.map(({ external }) => external)),
    rss: slope(warm.map(({ rss }) => rss)),
  }
  return { minutes: told, growth, isFlat: growth.heap + growth.external < MOST_MB_A_MINUTE }
}

const EDGE_RATE = 300
const FUNCTION_RATE = 30

/** As markdown. */
export function soakTable({ minutes, growth, isFlat }: Soaked, day: string): string {
  const rows = minutes.map(({ minute, perSecond, p95, failed, lost, heap, external, rss }) =>
    [
      minute,
      perSecond,
      p95.toFixed(1),
      failed,
      lost,
      heap.toFixed(1),
      external.toFixed(1),
      rss.toFixed(0),
    ].join(" | "),
  )
  return [
    `Measured ${day} by \`node bench/load.ts --soak ${minutes.length - 1}\`: ${EDGE_RATE} requests a second through the edge and ${FUNCTION_RATE} past it. Memory of the whole product in one process, MB after a collection.`,
    "",
    "| minute | requests/s | p95 ms | failed | lost | heap | buffers | in all |",
    "|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...rows.map((row) => `| ${row} |`),
    "",
    `From minute ${WARM_MINUTES} on the heap grows by ${growth.heap.toFixed(2)} MB a minute, buffers by ${growth.external.toFixed(2)}, the process by ${growth.rss.toFixed(2)}: ${isFlat ? "flat" : "NOT flat"}; more than ${MOST_MB_A_MINUTE} MB of heap and buffers would be a leak.`,
  ].join("\n")
}

/** Of the straight line that fits best. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const over = values.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0)
  const under = values.reduce((sum, _one, at) => sum + (at - middle) ** 2, 0)
  return under === 0 ? 0 : over / under
}
