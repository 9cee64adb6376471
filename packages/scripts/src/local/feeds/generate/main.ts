/**
 * Makes `../season/*.json`. Run by hand when a source changes; the same inputs give the same bytes.
 *
 *   node main.ts [--games DIR --csv DIR --recordings DIR]
 *
 * `--games`: ESPN game packages (`<event id>.json` with header, scoringPlays, gameInfo, boxscore) of 2019, 2020 and
 * 2022, as public repositories keep them. `--csv`: the CSVs of Kaggle's March Machine Learning Mania. `--recordings`:
 * recorded team lists, rankings and scoreboards. Only facts are taken over. Without them the demo seasons are made anew.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { basketball } from "./basketball.ts"
import { baseball, soccer, softball, volleyball } from "./demo.ts"
import { football } from "./football.ts"
import { polls } from "./polls.ts"
import { schools } from "./schools.ts"

const { values } = parseArgs({
  options: { games: { type: "string" }, csv: { type: "string" }, recordings: { type: "string" } },
})
const { games, csv, recordings } = values

const out = join(import.meta.dirname, "../season")
mkdirSync(out, { recursive: true })

if (games && csv && recordings) {
  write("schools", schools(recordings, games))
  write("polls", polls(recordings))
  for (const file of [
    football(games, recordings),
    basketball("mens-basketball", csv, recordings),
    basketball("womens-basketball", csv, recordings),
  ]) {
    write(file.sport, file)
  }
}
for (const file of [baseball(), softball(), volleyball(), soccer("mens-soccer"), soccer("womens-soccer")]) {
  write(file.sport, file)
}

/** One record a line: small, and a change shows as one line in a diff. */
function write(name: string, data: object) {
  const member = ([key, value]: [string, unknown]) =>
    `${JSON.stringify(key)}: ${isRows(value) ? rows(value) : JSON.stringify(value)}`
  const text = isRows(data) ? rows(data) : `{\n${Object.entries(data).map(member).join(",\n")}\n}`
  writeFileSync(join(out, `${name}.json`), `${text}\n`)
  console.log(`${name}.json  ${(text.length / 1024).toFixed(1)} kB`)
}

function rows(value: unknown[]): string {
  return `[\n${value.map((row) => JSON.stringify(row)).join(",\n")}\n]`
}

function isRows(value: unknown): value is unknown[] {
  return Array.isArray(value) && typeof value[0] === "object"
}
