import type { TeamPage } from "../../lib/types.ts"

const words = { W: "won", L: "lost", T: "tied" }

/** The last five, newest last as one reads. A win is a filled box: weight, not colour. */
export function Form({ results }: { results: TeamPage["form"] }) {
  if (results.length === 0) return null
  const oldestFirst = results.toReversed()
  return (
    <p className="form">
      <span className="sr-only">
        Last games, oldest first: {oldestFirst.map((letter) => words[letter]).join(", ")}
      </span>
      {oldestFirst.map((letter, index) => (
        // Results have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} data-result={letter} aria-hidden="true">
          {letter}
        </span>
      ))}
    </p>
  )
}
