import { fire } from "./fire.ts"
import type { Server } from "./server-process.ts"

/** More than this for each minute, once warm, is a leak and no noise. */
const MOST_MB_A_MINUTE = 1

/** The same mix for many minutes at a rate that leaves room; the heap is read after a collection, once a minute. */
export async function soak(server: Server, paths: readonly string[], minutes: number): Promise<boolean> {
  const megabytes: number[] = []
  for (let minute = 0; minute <= minutes; minute++) {
    const { perSecond, p95, failed } = await fire({
      name: "soak",
      url: server.edge,
      paths,
      connections: 20,
      seconds: 60,
      rate: 300,
    })
    const heap = (await server.heap()) / 2 ** 20
    megabytes.push(heap)
    console.log(
      `${minute} min: ${heap.toFixed(1)} MB, ${perSecond}/s, p95 ${p95.toFixed(1)} ms, ${failed} failed`,
    )
  }
  // The first minute fills caches.
  const growth = slope(megabytes.slice(1))
  console.log(
    `${growth.toFixed(2)} MB a minute after the first; more than ${MOST_MB_A_MINUTE} would be a leak`,
  )
  return growth < MOST_MB_A_MINUTE
}

/** Of the straight line that fits best. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const over = values.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0)
  const under = values.reduce((sum, _one, at) => sum + (at - middle) ** 2, 0)
  return under === 0 ? 0 : over / under
}
