import { readFile, writeFile } from "node:fs/promises"
import { cpus, loadavg } from "node:os"
import { fileURLToPath } from "node:url"
import { startStack } from "@hub/scripts/local/stack"
import { getEvent } from "./src/event.ts"
import { compare } from "./src/ratio.ts"

const page = fileURLToPath(new URL("../docs/costs.md", import.meta.url))
const [start, end] = ["<!-- meter:start -->", "<!-- meter:end -->"]
const routerSecret = "bench-router-secret"
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
  const state = { now: Date.now() }
  const given = { limits, routerSecret, level: async () => 0 as const, now: () => (state.now += 2_000) }
  const answer = lambda(createApp(given))
  const event = getEvent("/api/v1/config", { "x-hub-edge": routerSecret })
  const first = await answer(event)
  if (first.statusCode !== 200) throw new Error(`the request to measure answers ${first.statusCode}`)
  const rows = await compare(
    [
      { name: "a stored page", run: () => answer(event) },
      { name: "the same, counted", run: () => metered("api", undefined, () => answer(event)) },
      { name: "the same, once more without", run: () => answer(event) },
    ],
    { rounds: 21, perRound: 50 },
  )
  const [bare, counted, again] = rows.map(({ micros }) => micros)
  const base = ((bare ?? 0) + (again ?? 0)) / 2
  const text = `Counting takes ${percent((counted ?? 0) / base - 1)} more CPU than answering a stored page from DynamoDB Local (${base.toFixed(0)} µs; the same without counting differs from itself by ${percent(Math.abs((again ?? 0) / (bare ?? 1) - 1))}). Measured ${new Date().toISOString().slice(0, 10)} by \`node bench/meter.ts\`, medians of 21 rounds, ${cpus()[0]?.model}, load average ${loadavg()[0]?.toFixed(1)}.`
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
