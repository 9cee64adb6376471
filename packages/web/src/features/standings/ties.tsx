import { levelTeams } from "../../components/standings/level-teams.ts"
import type { Standing, Tie } from "../../lib/types.ts"

/** The rule that put level teams in their order, a sentence for each tie. */
export function Ties({ ties, rows }: { ties: readonly Tie[]; rows: readonly Standing[] }) {
  if (ties.length === 0) return null
  return (
    <>
      <h3 className="month">Ties</h3>
      <ul className="ties">
        {ties.map((tie) => (
          <li key={tie.teamIds.join()} data-rule={tie.rule}>
            <b>{levelTeams(tie, rows)}</b> {tie.text}
          </li>
        ))}
      </ul>
    </>
  )
}
