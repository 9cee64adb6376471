import "./conversation.css"
import type { Talk } from "@hub/functions/client/comments"
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePrefs } from "../../lib/prefs.ts"
import { useSession } from "../../lib/session.ts"
import { comments } from "../../lib/talk.ts"
import type { UserProfile } from "../../lib/types.ts"
import { CommentItem } from "./comment-item.tsx"
import { Composer } from "./composer.tsx"
import { type Shown, withOwn } from "./with-own.ts"
import { countText, stateText } from "./words.ts"

/** While a game is talked about. The edge answers all but one of the viewers in these seconds. */
const EVERY_MS = 20_000

/** The comments of a thread as of the viewer's delay, the viewer's own among them whatever became of those. */
export function Conversation({ on, isPast }: { on: Talk; isPast: boolean }) {
  const session = useSession()
  const { delaySeconds } = usePrefs()
  const client = useQueryClient()
  const key = ["talk", on.kind, on.id]
  const thread = useQuery({
    queryKey: [...key, "thread"],
    queryFn: ({ signal }) => comments.thread(on, signal),
  })
  const isRunning = on.kind === "game" && thread.data?.state === "open"
  const list = useInfiniteQuery({
    queryKey: [...key, "list", delaySeconds],
    queryFn: ({ pageParam, signal }) => comments.list(on, delaySeconds, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: isRunning && EVERY_MS,
  })
  const mine = useQuery({
    queryKey: ["talk", "mine"],
    queryFn: () => comments.mine(),
    enabled: session.is === "in",
  })
  const refresh = () => void client.invalidateQueries({ queryKey: ["talk"] })

  if (!list.data && list.error)
    return <ErrorPanel what="The conversation" error={list.error} retry={() => void list.refetch()} />
  if (!list.data) return <TableSkeleton rows={3} />
  const own = (mine.data?.data ?? []).filter((one) => one.thread.kind === on.kind && one.thread.id === on.id)
  const shown = withOwn(
    list.data.pages.flatMap((page) => page.data),
    own,
  )
  const isOpen = thread.data?.state === "open"
  const viewer = session.is === "in" ? viewerOf(session.session.user) : null
  return (
    <div className="talk">
      <p className="form-note">
        {countText(Math.max(thread.data?.count ?? 0, shown.filter(isPublic).length))}{" "}
        {thread.data && stateText(on.kind, thread.data.state, isPast)}{" "}
        <Link to="/moderation">How comments are moderated</Link>
      </p>
      {isOpen && session.is === "in" && <Composer on={on} done={refresh} />}
      {isOpen && session.is === "out" && (
        <p className="prose">
          <Link to="/sign-in">Sign in</Link> to say something.
        </p>
      )}
      <ol className="talk-list">
        {shown.map((one) => (
          <CommentItem
            key={one.comment.id}
            on={on}
            shown={one}
            viewer={viewer}
            isOpen={isOpen}
            refresh={refresh}
          />
        ))}
      </ol>
      {list.hasNextPage && (
        <p>
          <button type="button" className="button" onClick={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? "One moment …" : "More comments"}
          </button>
        </p>
      )}
    </div>
  )
}

function isPublic({ own, comment }: Shown): boolean {
  return comment.gone === null && (own?.isApproved ?? true)
}

function viewerOf({ id, username, firstName, picture }: UserProfile) {
  return { id, name: username ?? firstName, picture }
}
