import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import type { Game } from "../../lib/types.ts"
import { Talk } from "./talk.tsx"

/** A game's thread. People tell results, so it is hidden with them. */
export function GameTalk({ game }: { game: Game }) {
  const isPast = ["final", "forfeit", "cancelled", "postponed"].includes(game.status)
  if (game.hidden !== "spoilers")
    return <Talk on={{ kind: "game", id: game.id }} title="Game thread" isPast={isPast} />
  return (
    <Section id="talk" title="Game thread">
      <Empty>Hidden with the result: what people say tells it.</Empty>
    </Section>
  )
}
