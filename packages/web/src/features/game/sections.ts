import type { GamePage } from "../../lib/types.ts"
import { lineColumns } from "./line-columns.ts"

export type SectionId = "line" | "flow" | "scoring" | "leaders" | "comparison" | "box" | "corrections"
export type SectionEntry = { id: SectionId; title: string }

/** The parts that this game has something for, in reading order. Nothing is announced that is empty. */
export function sectionsOf({ game, detail, corrections }: GamePage): SectionEntry[] {
  const all: (SectionEntry & { shown: boolean })[] = [
    { id: "line", title: "Line score", shown: lineColumns(game).length > 0 },
    { id: "flow", title: "Flow", shown: (detail?.scoring.length ?? 0) > 2 },
    { id: "scoring", title: "Scoring", shown: (detail?.scoring.length ?? 0) > 0 },
    { id: "leaders", title: "Leaders", shown: (detail?.leaders.length ?? 0) > 0 },
    { id: "comparison", title: "Comparison", shown: (detail?.comparison.length ?? 0) > 0 },
    { id: "box", title: "Box score", shown: (detail?.box.length ?? 0) > 0 },
    { id: "corrections", title: "Corrections", shown: corrections.length > 0 },
  ]
  return all.filter(({ shown }) => shown).map(({ id, title }) => ({ id, title }))
}
