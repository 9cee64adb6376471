import type { Shown } from "../page.ts"
import { searchOf } from "../query.ts"
import { document, left, rule, spread, WIDTH, wrap } from "./layout.ts"
import { age, stamp } from "./time.ts"

type Frame = {
  title: string
  /** The feeds behind it. */
  sources: readonly string[]
  /** Where to go from here: what it is, and its address below the site. */
  links: readonly (readonly [label: string, path: string])[]
}

const LABEL = 10
const indent = " ".repeat(LABEL)

/** A page of text: whose it is, what it shows, how old that is, and where to go next. */
export function frame(
  shown: Shown<unknown>,
  { title, sources, links }: Frame,
  body: readonly string[],
): string {
  const { asked, asOf, stale } = shown
  const read = `${sources.join(", ") || "No source yet"} · checked ${age(asOf, asked.now)} (${stamp(asOf)})`
  return document([
    spread("NC State Sports Hub", "unofficial fan site"),
    spread(title, "times are Eastern"),
    rule,
    "",
    ...body,
    "",
    rule,
    ...wrap(read, WIDTH - LABEL).map((line, index) => `${left(index === 0 ? "Source" : "", LABEL)}${line}`),
    ...(stale ? [`${indent}The source does not answer: this is what it said last.`] : []),
    ...(asked.query.spoilers === "0" ? [`${indent}Results are left out (spoilers=0).`] : []),
    ...links.map(([label, path]) => linkLine(label, asked.origin, path)),
  ])
}

/** The whole address where it fits, else its path. */
function linkLine(label: string, origin: string, path: string): string {
  const start = left(label, LABEL)
  const whole = `${start}${origin}${path}`
  return whole.length <= WIDTH ? whole : `${start}${path}`
}

/** The twin's own address with other parameters, so that `home` and `spoilers` go along. */
export function again(
  { asked }: Shown<unknown>,
  path: string,
  over: Partial<Shown<unknown>["asked"]["query"]>,
) {
  return `${path}${searchOf({ ...asked.query, ...over })}`
}
