import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { comments } from "../../lib/talk.ts"

const MINUTE = 60_000

/** To the fan's comments, with how many answers and decisions are new. */
export function UnreadLink() {
  const { data } = useQuery({
    queryKey: ["talk", "unread"],
    queryFn: () => comments.unread(),
    refetchInterval: MINUTE,
  })
  const count = data ?? 0
  return (
    <p className="prose">
      <Link to="/account/comments">My comments and answers</Link>
      {count > 0 && ` · ${count > 50 ? "more than 50" : count} new`}
    </p>
  )
}
