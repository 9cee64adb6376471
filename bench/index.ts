import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { startStack } from "@hub/scripts/local/stack"
import { bundleSections } from "./src/bundle.ts"
import { markdown } from "./src/report.ts"

const page = fileURLToPath(new URL("../docs/performance.md", import.meta.url))
const [start, end] = ["<!-- bench:start -->", "<!-- bench:end -->"]

/** Ratios beside a bare baseline, all in one run: prints the tables, and with `--write` keeps them in docs/performance.md. */
process.env["POWERTOOLS_LOG_LEVEL"] = "WARN"
const stack = await startStack({ dataDir: null, port: 0, web: "none", schedule: false })
try {
  // Loaded once the links are set: core reads its surroundings on import.
  const { config } = await import("@hub/core/config")
  const { gameDaySections } = await import("./src/game-day.ts")
  const { parseSection } = await import("./src/parse.ts")
  const { espn } = config().feeds
  const parsing = await parseSection(espn.site, { rounds: 15, perRound: 20 })
  const sections = [
    ...(await gameDaySections({ rounds: 15, perRound: 200 })),
    parsing,
    ...(await bundleSections(7)),
  ]
  const tables = markdown(sections, new Date().toISOString().slice(0, 10))
  console.log(tables)
  if (process.argv.includes("--write")) await keep(tables)
} finally {
  await stack.close()
}

async function keep(tables: string): Promise<void> {
  const text = await readFile(page, "utf8")
  const [before, after] = [text.split(start)[0], text.split(end)[1]]
  await writeFile(page, `${before}${start}\n${tables}\n${end}${after}`)
}
