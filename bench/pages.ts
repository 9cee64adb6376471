import { readFile, writeFile } from "node:fs/promises"
import { availableParallelism, cpus, loadavg } from "node:os"
import { fileURLToPath } from "node:url"
import { addressesOf } from "./src/addresses.ts"
import { type Marked, markPages } from "./src/lighthouse.ts"

const doc = fileURLToPath(new URL("../docs/performance.md", import.meta.url))
const [start, end] = ["<!-- pages:start -->", "<!-- pages:end -->"]
const RUNS = 5

/** Lighthouse on a running product: `node bench/pages.ts http://localhost:3000`; with `--write` it is kept in docs/performance.md. */
const url = process.argv.slice(2).find((word) => word.startsWith("http")) ?? "http://localhost:3000"
const before = loadavg()[0] ?? 0
const marked = await markPages(url, await addressesOf(url), RUNS)
const text = tableOf(marked, (before + (loadavg()[0] ?? 0)) / 2)
console.log(text)
for (const { path, faults } of marked) console.log(path, faults)
if (process.argv.includes("--write")) await keep(text)

function tableOf(pages: readonly Marked[], load: number): string {
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown CPU"}`
  const day = new Date().toISOString().slice(0, 10)
  const rows = pages.map(({ name, marks: m }) => {
    const scores = [m.performance, m.accessibility, m.practices, m.seo].map((score) => score.toFixed(2))
    return `| ${[name, ...scores, m.lcpMs.toFixed(0), m.tbtMs.toFixed(0), m.ownTbtMs.toFixed(0), m.shift.toFixed(3)].join(" | ")} |`
  })
  return [
    `Measured ${day} on ${machine} by \`node bench/pages.ts\`, Lighthouse's mobile preset with simulated throttling, medians of`,
    `${RUNS} runs. Load average of the machine meanwhile: ${load.toFixed(1)}; times grow with it, sizes and scores of the others do not.`,
    "",
    "| | performance | accessibility | best practices | SEO | LCP ms | TBT ms | without Lighthouse's own | CLS |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ...rows,
  ].join("\n")
}

async function keep(table: string): Promise<void> {
  const page = await readFile(doc, "utf8")
  const [head, tail] = [page.split(start)[0], page.split(end)[1]]
  await writeFile(doc, `${head}${start}\n${table}\n${end}${tail}`)
}
