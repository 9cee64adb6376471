import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AppError } from "@hub/core/error"
import { defineCommand } from "citty"
import { demoFile } from "../local/demo-costs.ts"
import { root } from "../local/paths.ts"
import { curveOf, steps } from "./curve.ts"
import { demoMonth } from "./demo-month.ts"
import { measured } from "./measured.ts"
import { modelOf } from "./model.ts"
import type { Asked } from "./parts.ts"
import { designNames, designs, guessesOf, limitsOf, tableOf, usd } from "./report.ts"
import { scenarioReport } from "./scenario-report.ts"

const page = join(root, "docs/costs.md")

/** `hub cost model`: what a month costs with so many fans, from what was measured and AWS's list prices. */
export const modelCommand = defineCommand({
  meta: { name: "model", description: "What a month costs with so many fans and games" },
  args: {
    fans: { type: "string", default: "10000", description: "Fans in a month", valueHint: "number" },
    games: { type: "string", default: "24", description: "Games of ours in a month", valueHint: "number" },
    design: {
      type: "string",
      default: "built",
      description: Object.keys(designs).join(", "),
      valueHint: "name",
    },
    json: { type: "boolean", default: false, description: "Print it for programs" },
    write: { type: "boolean", default: false, description: "Keep tables and curve in docs/" },
  },
  async run({ args }) {
    const [fans, games] = [count("--fans", args.fans), count("--games", args.games)]
    const ask = { fans, games, design: designOf(args.design) }
    const found = measured()
    const model = modelOf(found, ask)
    if (args.json) return console.log(JSON.stringify({ ...ask, ...model }, null, 2))
    const text = [
      `${fans.toLocaleString("en-US")} fans, ${games} games, ${designs[ask.design].what}; measured ${found.at.slice(0, 10)} on ${found.where}.`,
      tableOf(model),
      `Idle, with neither fans nor games: ${usd(modelOf(found, { fans: 0, games: 0, design: ask.design }).dollars)} a month.`,
      `Designs at ${games} games:`,
      limitsOf(found, games),
      "What nobody could measure yet, and what twice as much of it would cost:",
      guessesOf(found, ask),
    ].join("\n\n")
    console.log(text)
    if (!args.write) return
    await keep("model", text)
    await writeFile(join(root, "docs/cost-curve.svg"), curveOf(seriesAt(games)))
  },
})

/** `hub cost scenarios`: made-up months through the meter, the guard and the ladder. */
export const scenariosCommand = defineCommand({
  meta: { name: "scenarios", description: "Made-up months through the meter, the guard and the ladder" },
  args: { write: { type: "boolean", default: false, description: "Keep the tables in docs/costs.md" } },
  async run({ args: { write } }) {
    const found = measured()
    const text = await scenarioReport(found)
    console.log(text)
    if (!write) return
    await keep("scenarios", text)
    await writeFile(demoFile, await demoMonth(found))
  },
})

function seriesAt(games: number) {
  const found = measured()
  return designNames.map((design) => ({
    name: designs[design].name,
    colour: designs[design].colour,
    points: steps(60).map((fans) => ({ fans, dollars: modelOf(found, { fans, games, design }).dollars })),
  }))
}

/** Between its marks in docs/costs.md. */
async function keep(name: string, text: string): Promise<void> {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const before = await readFile(page, "utf8")
  const [head, tail] = [before.split(start)[0], before.split(end)[1]]
  await writeFile(page, `${head}${start}\n${text}\n${end}${tail}`)
}

function count(name: string, text: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= 100_000_000) return value
  throw new AppError("input", "cost.count", `${name} is a whole number, not "${text}"`)
}

function designOf(text: string): Asked {
  const design = designNames.find((name) => name === text)
  if (design) return design
  throw new AppError("input", "cost.design", `--design is one of ${designNames.join(", ")}, not "${text}"`)
}
