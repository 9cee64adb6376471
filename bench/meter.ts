import { readFile, writeFile } from "node:fs/promises"
import { cpus, loadavg } from "node:os"
import { fileURLToPath } from "node:url"
import { startStack } from "@hub/scripts/local/stack"
import { getEvent } from "./src/event.ts"
import { compare } from "./src/ratio.ts"

const page = fileURLToPath(new URL("../docs/costs.md", import.meta.url))
const [start, end] = ["<!-- meter:start -->", "<!-- meter:end -->"]
const routerSecret = "bench-router-secret"
/** As many as the meter and the pulse write at least once in. */
const PER_ROUND = 2_000
const unlimited = { quota: 1e12, windowSeconds: 1 }
const limits = { read: unlimited, write: unlimited, auth: unlimited, reference: unlimited }

/** What counting a request costs beside the request: prints it, and with `--write` keeps it in docs/costs.md. */
process.env["POWERTOOLS_LOG_LEVEL"] = "SILENT"
const stack = await startStack({ dataDir: null, port: 0, web: "none", schedule: false, seed: false })
try {
  // Loaded once the links are set: core reads its surroundings on import.
  const { createApp } = await import("@hub/functions/api")
  const { lambda } = await import("@hub/functions/handler/lambda")
  const { metered } = await import("@hub/functions/metered")
  const { tableCall } = await import("@hub/core/pulse/counts")
  const state = { now: Date.now() }
  const given = { limits, routerSecret, level: async () => 0 as const, now: () => (state.now += 2_000) }
  const answer = lambda(createApp(given))
  const event = getEvent("/api/v1/config", { "x-hub-edge": routerSecret })
  const first = await answer(event)
  if (first.statusCode !== 200) throw new Error(`the request to measure answers ${first.statusCode}`)
  // Counting is a few microseconds of some thousand, which no comparison of whole requests can see. So it is measured alone: the
  // wrapper with all that it counts and, one in many times, writes, around an answer that is there already.
  const ready = async () => {
    tableCall("GetItem")(1)
    return first
  }
  const [bare] = await compare([{ name: "a stored page", run: () => answer(event) }], {
    rounds: 21,
    perRound: 50,
  })
  const [without, counted] = await compare(
    [
      { name: "an answer that is there", run: ready },
      { name: "the same, counted", run: () => metered("api", { awsRequestId: "bench" }, ready) },
    ],
    { rounds: 7, perRound: PER_ROUND },
  )
  const base = bare?.micros ?? 0
  const own = (counted?.micros ?? 0) - (without?.micros ?? 0)
  const text = `Counting takes ${own.toFixed(1)} µs of CPU a request, its writes included, which is ${percent(own / base)} of answering a stored page from DynamoDB Local (${base.toFixed(0)} µs). Measured ${new Date().toISOString().slice(0, 10)} by \`node bench/meter.ts\`, medians of rounds of ${PER_ROUND} requests, ${cpus()[0]?.model}, load average ${loadavg()[0]?.toFixed(1)}.`
  console.log(text)
  if (process.argv.includes("--write")) {
    const before = await readFile(page, "utf8")
    const [head, tail] = [before.split(start)[0], before.split(end)[1]]
    await writeFile(page, `${head}${start}\n${text}\n${end}${tail}`)
  }
} finally {
  await stack.close()
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
