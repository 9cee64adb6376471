import { createLikes } from "@hub/functions/client/likes"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useAction } from "../../components/form/use-action.ts"
import { accessToken, useSession } from "../../lib/session.ts"

const likes = createLikes({ accessToken })

/** How many like it; for who is signed in, a button to be one of them. */
export function LikeButton({ slug }: { slug: string }) {
  const session = useSession()
  const isIn = session.is === "in"
  const queryKey = ["likes", slug, isIn]
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey,
    queryFn: () => (isIn ? likes.mine(slug) : likes.count(slug)),
    enabled: session.is !== "unknown",
  })
  const toggle = useAction(async (isLiked: boolean) => {
    client.setQueryData(queryKey, await (isLiked ? likes.unlike(slug) : likes.like(slug)))
  })
  return (
    <p className="likes">
      {isIn && data && (
        <button
          type="button"
          className="button"
          aria-pressed={data.mine}
          onClick={() => void toggle.run(data.mine)}
        >
          {data.mine ? "Liked" : "Like"}
        </button>
      )}{" "}
      <output>{data ? words(data.count) : ""}</output>{" "}
      {session.is === "out" && <Link to="/sign-in">Sign in to like it</Link>}
      <span role="alert">{toggle.problem && ` ${toggle.problem.message}.`}</span>
    </p>
  )
}

function words(count: number): string {
  if (count === 0) return "No likes yet."
  return count === 1 ? "1 like." : `${count} likes.`
}
