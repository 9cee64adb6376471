import type { Run } from "@hub/core/run"
import type { Shown } from "../page.ts"
import { frame } from "./frame.ts"
import { sportName } from "./game-lines.ts"
import { left, wrap } from "./layout.ts"
import { age } from "./time.ts"

/** How every feed stands, sport by sport; why one fails is said below it. */
export function statusText(shown: Shown<Run.SourceStatus[]>): string {
  const { data, asked } = shown
  const rows = data.flatMap(({ sport, kind, source, checkedAt, stale, reason }) => [
    `${left(sportName(sport), 20)}${left(kind, 13)}${left(source, 18)}${left(stale ? "failing" : "ok", 9)}${left(
      checkedAt ? age(checkedAt, asked.now) : "never",
      20,
    )}`,
    ...(stale && reason ? wrap(reason, 76).map((line) => `    ${line}`) : []),
  ])
  const head = `${left("Sport", 20)}${left("What", 13)}${left("Source", 18)}${left("State", 9)}Last answer`
  return frame(
    shown,
    {
      title: "Status of the sources",
      sources: [...new Set(data.map(({ source }) => source))],
      links: [["Scores", "/scores.txt"]],
    },
    rows.length > 0 ? [head, ...rows] : ["No source has been asked yet."],
  )
}
