export * as Integrity from "./index.ts"

import { entriesOf } from "../article/cards.ts"
import { articleFindings } from "./articles.ts"
import { counterFindings } from "./counters.ts"
import { type Facts, gathering, knownIn } from "./facts.ts"
import type { Finding } from "./info.ts"
import { referenceFindings } from "./references.ts"

export type { Finding, Fix, Item } from "./info.ts"
export { gathering }

/** What no run of the product leaves behind, in the order of rule and subject. Pure. */
export function findingsOf(facts: Facts): Finding[] {
  const known = knownIn(facts)
  const all = [
    ...counterFindings(facts, known),
    ...referenceFindings(facts, known),
    ...articleFindings(facts, entriesOf),
  ]
  return all.toSorted((a, b) => `${a.rule} ${a.subject}`.localeCompare(`${b.rule} ${b.subject}`))
}
