import autocannon from "autocannon"

export type Volley = {
  name: string
  url: string
  paths: readonly string[]
  connections: number
  seconds: number
  /** Requests a second over all; as many as there can be unless given. */
  rate?: number
}

/** Times in milliseconds. `failed` were answered otherwise than with 2xx, `lost` not at all. */
export type Hits = {
  name: string
  connections: number
  perSecond: number
  mean: number
  p50: number
  p95: number
  p99: number
  worst: number
  answered: number
  failed: number
  lost: number
}

/** Fires requests for these paths in turn and takes the time of every single answer. */
export async function fire({ name, url, paths, connections, seconds, rate }: Volley): Promise<Hits> {
  const times: number[] = []
  const headers = { "accept-encoding": "br, gzip" }
  const options: autocannon.Options = {
    url,
    connections,
    duration: seconds,
    headers,
    requests: paths.map((path) => ({ method: "GET", path })),
    ...(rate !== undefined && { overallRate: rate }),
  }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (problem: unknown, done) => {
      if (problem) reject(problem instanceof Error ? problem : new Error("autocannon failed"))
      else resolve(done)
    })
    running.on("response", (_client, _status, _bytes, time) => void times.push(time))
  })
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
  return {
    name,
    connections,
    perSecond: Math.round(times.length / result.duration),
    mean: times.reduce((sum, one) => sum + one, 0) / times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: at(1),
    answered: times.length,
    failed: result.non2xx,
    // Timeouts and cut connections; what is on its way when the time is up is neither.
    lost: result.errors,
  }
}
