import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { useSession } from "../../lib/session.ts"
import { comments } from "../../lib/talk.ts"
import { AccountFrame } from "./account-frame.tsx"
import { NoticeRow } from "./notice-row.tsx"
import { OwnCommentRow } from "./own-comment-row.tsx"

/** What the fan is told, and all that the fan wrote with what became of it. */
export function CommentsPage() {
  usePageMeta("My comments", "Your comments at Pack Hub and the answers to them.")
  const state = useSession()
  return (
    <AccountFrame title="My comments">
      {state.is === "out" && (
        <p className="prose">
          You are not signed in. <Link to="/sign-in">Sign in</Link> to see your comments.
        </p>
      )}
      {state.is === "in" && (
        <>
          <Section id="notices" title="For you">
            <Notices />
          </Section>
          <Section id="written" title="Written by you">
            <Written />
          </Section>
        </>
      )}
    </AccountFrame>
  )
}

function Notices() {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ["talk", "notices"],
    queryFn: () => comments.notices(),
  })
  if (!data && error) return <ErrorPanel what="Your notices" error={error} retry={() => void refetch()} />
  if (!data) return <TableSkeleton rows={3} />
  const [newest] = data.data
  if (!newest)
    return <Empty>Nothing yet. Answers to your comments and moderators’ decisions appear here.</Empty>
  const readAll = async () => {
    await comments.read(newest.id)
    await client.invalidateQueries({ queryKey: ["talk"] })
  }
  return (
    <>
      {data.data.some(({ isRead }) => !isRead) && (
        <p className="form-note">
          <button type="button" className="link-button" onClick={() => void readAll()}>
            Mark all as read
          </button>
        </p>
      )}
      <ul className="headlines">
        {data.data.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
    </>
  )
}

function Written() {
  const { data, error, refetch } = useQuery({ queryKey: ["talk", "mine"], queryFn: () => comments.mine() })
  if (!data && error) return <ErrorPanel what="Your comments" error={error} retry={() => void refetch()} />
  if (!data) return <TableSkeleton rows={3} />
  if (data.data.length === 0) return <Empty>You have not said anything yet.</Empty>
  return (
    <ul className="headlines">
      {data.data.map((own) => (
        <OwnCommentRow key={own.id} own={own} />
      ))}
    </ul>
  )
}
