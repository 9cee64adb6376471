import type { ReactNode } from "react"
import { whenText } from "../../components/score/status.ts"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { useMoment } from "../../lib/now.ts"
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
  if (sections.length === 0) return <NothingYet game={page.game} />
  return sections.map(({ id, title }) => (
    <Section key={id} id={id} title={title}>
      {parts[id](page)}
    </Section>
  ))
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

const scoreOnly = "The source gives the score of this game only, no details."
const noDetails = "The source kept no details of this game."
const nothing: Record<Exclude<Game["status"], "scheduled">, string> = {
  postponed: "A makeup is listed as a game of its own once the schools have set a date.",
  cancelled: "This game will not be played.",
  live: scoreOnly,
  delayed: scoreOnly,
  suspended: scoreOnly,
  final: noDetails,
  forfeit: noDetails,
}

/** Before a game, or when it was not played, the page says what to expect of it. */
function NothingYet({ game }: { game: Game }) {
  const moment = useMoment()
  if (game.status !== "scheduled") return <Empty>{nothing[game.status]}</Empty>
  return (
    <Empty>Line score, scoring and leaders appear here when the game starts, {whenText(game, moment)}.</Empty>
  )
}
