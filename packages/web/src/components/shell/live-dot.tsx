import { useQuery } from "@tanstack/react-query"
import { isLive, pollDelay } from "../../lib/poll.ts"
import { homeQuery } from "../../lib/query.ts"

/** Once a minute is enough for a dot; the pages that show scores ask more often by themselves. */
const pace = 60_000

/** Beside "Scores" while one of our games is on. */
export function LiveDot() {
  const { data } = useQuery({
    ...homeQuery(),
    staleTime: pace,
    refetchInterval: ({ state }) => {
      const home = state.data?.data
      const delay = home ? pollDelay([...home.live, ...home.today, ...home.next], Date.now()) : false
      return delay === false ? false : Math.max(delay, pace)
    },
  })
  if (!data?.data.live.some(isLive)) return null
  return (
    <>
      <i className="dot-live nav-dot" />
      <span className="sr-only">, a game is on</span>
    </>
  )
}
