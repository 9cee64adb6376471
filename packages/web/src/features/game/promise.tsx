import { pace } from "../../lib/pace.ts"
import { isLive } from "../../lib/poll.ts"
import { ageText } from "../../lib/span.ts"
import type { Game } from "../../lib/types.ts"
import { useAge } from "../../lib/use-age.ts"

/** Beyond the pause between two looks, in milliseconds: the promise is thirty seconds. */
const PATIENCE = 50_000

type Props = { game: Game; asOf: string | null; stale: boolean }

/** While a game is on: that scores come late, and why. The badge says so where the source is silent altogether. */
export function Promised({ game, asOf, stale }: Props) {
  const age = useAge(asOf)
  if (!isLive(game) || stale) return null
  const every = pace.liveMs()
  const isLate = age > every + PATIENCE
  if (!isLate && pace.level() === 0) return null
  return (
    <p className="block-late">
      <i className="dot-warn" />
      {isLate
        ? `Late: nothing has come for ${ageText(age)}.`
        : `Scores come every ${Math.round(every / 1000)} s for now: the hub keeps to its budget.`}
    </p>
  )
}
