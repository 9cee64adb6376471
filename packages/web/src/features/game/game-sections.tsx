import type { ReactNode } from "react"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import type { Game, GamePage } from "../../lib/types.ts"
import { BoxScore } from "./box-score.tsx"
import { ComparisonBars } from "./comparison-bars.tsx"
import { Corrections } from "./corrections.tsx"
import { Flow } from "./flow.tsx"
import { Leaders } from "./leaders.tsx"
import { LineScore } from "./line-score.tsx"
import { Scoring } from "./scoring.tsx"
import type { SectionEntry, SectionId } from "./sections.ts"

type Props = { page: GamePage; sections: readonly SectionEntry[] }

export function GameSections({ page, sections }: Props) {
  return (
    <>
      {sections.length === 0 && <NothingYet game={page.game} />}
      {sections.map(({ id, title }) => (
        <Section key={id} id={id} title={title}>
          {parts[id](page)}
        </Section>
      ))}
    </>
  )
}

/** How each part is drawn; those that need a detail draw nothing without one. */
const parts: Record<SectionId, (page: GamePage) => ReactNode> = {
  line: ({ game }) => <LineScore game={game} />,
  flow: ({ game, detail }) => detail && <Flow game={game} scoring={detail.scoring} />,
  scoring: ({ game, detail }) => detail && <Scoring game={game} scoring={detail.scoring} />,
  leaders: ({ game, detail }) => detail && <Leaders game={game} leaders={detail.leaders} />,
  comparison: ({ game, detail }) => detail && <ComparisonBars game={game} rows={detail.comparison} />,
  box: ({ game, detail }) => detail && <BoxScore game={game} tables={detail.box} />,
  corrections: ({ game, corrections }) => <Corrections game={game} corrections={corrections} />,
}

/** Before a game, or where only its result is known, the page says what to expect of it. */
function NothingYet({ game }: { game: Game }) {
  if (game.hidden)
    return <Empty>Line score, scoring, leaders and box score are hidden with the result.</Empty>
  if (game.status === "scheduled")
    return <Empty>Line score, scoring and leaders appear here once the game is on.</Empty>
  if (game.status === "postponed" || game.status === "cancelled") return null
  const isOver = game.status === "final" || game.status === "forfeit"
  return (
    <Empty>
      {isOver
        ? "Only the result of this game is on record here, no line score and no box score. "
        : "The source gives the score of this game only, no details. "}
      {game.link && <a href={game.link}>This game at {game.source.name} ↗</a>}
    </Empty>
  )
}
