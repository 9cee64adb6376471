import { lazy, Suspense, useState } from "react"
import { Section } from "../../../components/shell/section.tsx"
import type { Game } from "../../../lib/types.ts"

/** Loaded by those who want it. */
const Player = lazy(() => import("./player.tsx"))

/** A finished game once more, as it went. */
export function Replay({ game }: { game: Game }) {
  const [isWanted, setWanted] = useState(false)
  return (
    <Section id="replay" title="Replay">
      {!isWanted && (
        <p className="panel-actions replay-start">
          <button type="button" className="button" data-usage="replay" onClick={() => setWanted(true)}>
            Play it back
          </button>
          {game.hidden && <span>It begins at the start and hides the end.</span>}
        </p>
      )}
      {isWanted && (
        <Suspense fallback={<p className="empty">Loading the game’s log …</p>}>
          <Player id={game.id} />
        </Suspense>
      )}
    </Section>
  )
}
