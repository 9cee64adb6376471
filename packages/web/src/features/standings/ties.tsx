import type { Tie } from "../../lib/types.ts"

/** The rule that put level teams in their order, a sentence for each tie. */
export function Ties({ ties }: { ties: readonly Tie[] }) {
  if (ties.length === 0) return null
  return (
    <>
      <h3 className="month">Ties</h3>
      <ul className="ties">
        {ties.map((tie) => (
          <li key={tie.teamIds.join()} data-rule={tie.rule}>
            {tie.text}
          </li>
        ))}
      </ul>
    </>
  )
}
