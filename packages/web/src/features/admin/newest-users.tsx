import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { admin } from "../../lib/admin.ts"
import { dotted } from "../../lib/text.ts"

/** Who joined last, twenty at a time. */
export function NewestUsers() {
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["admin", "users"],
    queryFn: ({ pageParam }) => admin.users(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const users = data?.pages.flatMap((page) => page.data) ?? []
  return (
    <>
      {!data && error && <ErrorPanel what="The accounts" error={error} retry={() => void refetch()} />}
      {!data && !error && <TableSkeleton rows={5} />}
      {data && users.length === 0 && <p className="empty">Nobody has an account yet.</p>}
      <ul className="headlines" aria-label="Who joined last">
        {users.map(({ id, firstName, lastName, email, joinedDate }) => (
          <li key={id}>
            <Link to="/admin" search={{ user: id }} className="headline">
              <span className="headline-title">
                {firstName} {lastName}
              </span>
              <span className="headline-note">
                {dotted([email, `joined ${new Date(joinedDate).toLocaleDateString()}`])}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p className="more">
          <button type="button" className="button" onClick={() => void fetchNextPage()}>
            Who joined before
          </button>
        </p>
      )}
    </>
  )
}
