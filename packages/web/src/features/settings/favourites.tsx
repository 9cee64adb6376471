import { useQuery } from "@tanstack/react-query"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { setPrefs, usePrefs } from "../../lib/prefs.ts"
import { toggled } from "../../lib/prefs-schema.ts"
import { teamsQuery } from "../../lib/query.ts"

/** The teams to see first, in the order they were chosen. */
export function Favourites() {
  const { data: page, error, refetch } = useQuery(teamsQuery())
  const { teams } = usePrefs()
  if (!page && error)
    return <ErrorPanel what="The list of teams" error={error} retry={() => void refetch()} />
  if (!page) return <TableSkeleton rows={8} />
  if (page.data.length === 0) return <Empty>No teams are known yet.</Empty>
  return (
    <fieldset className="choice choice-list">
      <legend className="sr-only">Favourite teams</legend>
      {page.data.map(({ id, sportName }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={teams.includes(id)}
            onChange={() => setPrefs({ teams: toggled(teams, id) })}
          />
          {sportName}
          {teams.includes(id) && <small>{teams.indexOf(id) + 1}</small>}
        </label>
      ))}
    </fieldset>
  )
}
