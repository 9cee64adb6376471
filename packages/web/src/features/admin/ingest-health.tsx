import { useQuery } from "@tanstack/react-query"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { sourcesQuery } from "../../lib/query.ts"
import { dotted } from "../../lib/text.ts"

/** The sources that do not answer, by name; one line where all do. */
export function IngestHealth() {
  const { data: page, error, refetch } = useQuery(sourcesQuery())
  if (!page && error) return <ErrorPanel what="The sources" error={error} retry={() => void refetch()} />
  if (!page) return <TableSkeleton rows={2} />
  const silent = page.data.filter(({ stale }) => stale)
  return (
    <>
      <p className="prose">
        {silent.length === 0
          ? `All ${page.data.length} sources are answering.`
          : `${silent.length} of ${page.data.length} sources do not answer:`}
      </p>
      <ul>
        {silent.map(({ sport, kind, checkedAt }) => (
          <li key={`${sport} ${kind}`} className="headline-note">
            {dotted([sport, kind, checkedAt ? `last ${new Date(checkedAt).toLocaleString()}` : "never yet"])}
          </li>
        ))}
      </ul>
    </>
  )
}
