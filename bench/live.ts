import { readFile, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { startStack } from "@hub/scripts/local/stack"

const page = fileURLToPath(new URL("../docs/performance.md", import.meta.url))
const [start, end] = ["<!-- live:start -->", "<!-- live:end -->"]

/** How fresh, how much and how dear live scores are: prints the tables, and with `--write` keeps them in docs/performance.md. */
process.env["POWERTOOLS_LOG_LEVEL"] = "SILENT"
const stack = await startStack({ dataDir: null, port: 0, web: "none", schedule: false })
try {
  // Loaded once the links are set: core reads its surroundings on import.
  const { liveTables } = await import("./src/live/report.ts")
  const tables = await liveTables(stack.url, new Date().toISOString().slice(0, 10))
  console.log(tables)
  if (process.argv.includes("--write")) {
    const text = await readFile(page, "utf8")
    const [before, after] = [text.split(start)[0], text.split(end)[1]]
    await writeFile(page, `${before}${start}\n${tables}\n${end}${after}`)
  }
} finally {
  await stack.close()
}
