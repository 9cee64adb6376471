import { createPages } from "@hub/functions/client/pages"
import { detailAt, rewind } from "@hub/functions/client/rewind"
import { useQuery } from "@tanstack/react-query"
import { Empty } from "../../../components/state/empty.tsx"
import { ErrorPanel } from "../../../components/state/error-panel.tsx"
import type { GamePage } from "../../../lib/types.ts"
import { Flow } from "../flow.tsx"
import { Controls } from "./controls.tsx"
import { type Reel, reelOf } from "./reel.ts"
import { Stage } from "./stage.tsx"
import { usePlayback } from "./use-playback.ts"

const pages = createPages()

/** Asked for by the fan, so it does not pass the gate: the player shows no more than has been played. */
export default function Player({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["replay", id],
    queryFn: async ({ signal }) => {
      const [{ data: page }, log] = await Promise.all([pages.game(id, signal), pages.events(id, 0, signal)])
      return { page, reel: reelOf(page.game, log, page.detail?.scoring ?? []) }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error) return <ErrorPanel what="The game’s log" error={error} retry={() => void refetch()} />
  if (!data) return <Empty>Loading the game’s log …</Empty>
  if (!data.reel)
    return (
      <Empty>
        There is nothing to play back: the hub did not follow this game, and the source lists no scoring
        plays.
      </Empty>
    )
  return <Playing page={data.page} reel={data.reel} />
}

const origins: Record<Reel["kind"], string> = {
  log: "From the hub’s own log of the game, in real time.",
  clock: "The hub kept no log of this game. Played from the source’s scoring plays, by the game clock.",
  order: "The hub kept no log of this game, and its scoring plays carry no times: they come a minute apart.",
}

function Playing({ page: { game, detail }, reel }: { page: GamePage; reel: Reel }) {
  const playback = usePlayback(reel)
  const at = new Date(playback.at).toISOString()
  const past = playback.at >= reel.end ? game : rewind(game, reel.moments, at)
  const scoring = detail ? detailAt(detail, past).scoring : []
  return (
    <div className="replay" data-testid="replay">
      <Stage game={past} />
      <Controls reel={reel} game={past} playback={playback} />
      {scoring.length > 2 && <Flow game={past} scoring={scoring} />}
      <p className="prose">{origins[reel.kind]}</p>
    </div>
  )
}
