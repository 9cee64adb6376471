import { useQuery } from "@tanstack/react-query"
import { useNow } from "../../lib/now.ts"
import { isLive } from "../../lib/poll.ts"
import { homeQuery } from "../../lib/query.ts"

/** What the front page said longer ago is no news. */
const recentMs = 600_000

/** Beside "Scores" while the front page has a game on. It asks for nothing by itself, see lib/what-is-on.ts. */
export function LiveDot() {
  const { data, dataUpdatedAt } = useQuery({ ...homeQuery(), enabled: false })
  const isRecent = useNow(60_000) - dataUpdatedAt < recentMs
  if (!isRecent || !data?.data.live.some(isLive)) return null
  return (
    <>
      <i className="dot-live nav-dot" />
      <span className="sr-only">, a game is on</span>
    </>
  )
}
