import { cpus } from "node:os"
import type { Row } from "./ratio.ts"

export type Section = { title: string; note: string; unit: string; rows: Row[] }

/** The tables as markdown; the first row of each is the baseline of its ratios. */
export function markdown(sections: readonly Section[], day: string): string {
  const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}`
  return [`Measured ${day} on ${machine} by \`npm run bench\`.`, ...sections.map(table)].join("\n\n")
}

function table({ title, note, unit, rows }: Section): string {
  const lines = rows.map((row) => `| ${row.name} | ${round(row.micros)} | ${row.ratio.toFixed(2)} |`)
  return [`### ${title}`, "", note, "", `| | ${unit} | × baseline |`, "|---|---:|---:|", ...lines].join("\n")
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(3)
}
