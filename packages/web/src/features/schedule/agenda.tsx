import { PlanRow } from "../../components/score/plan-row.tsx"
import type { Game } from "../../lib/types.ts"

type Props = { games: readonly Game[]; today: string }

/** A month as a list. What is over folds away above what is still to come, so that a list begins with today. */
export function Agenda({ games, today }: Props) {
  const past = games.filter((game) => game.gameDay < today)
  const ahead = games.filter((game) => game.gameDay >= today)
  if (past.length === 0 || ahead.length === 0) return <Rows games={games} />
  return (
    <>
      <details className="earlier">
        <summary>
          Earlier this month <small>{past.length === 1 ? "1 game" : `${past.length} games`}</small>
        </summary>
        <Rows games={past} />
      </details>
      <Rows games={ahead} />
    </>
  )
}

function Rows({ games }: { games: readonly Game[] }) {
  return (
    <ul className="rows agenda">
      {games.map((game, index) => (
        <li key={game.id} data-day-start={isNewDay(games, index) || undefined}>
          <PlanRow game={game} withSport withDay={isNewDay(games, index)} />
        </li>
      ))}
    </ul>
  )
}

function isNewDay(games: readonly Game[], index: number): boolean {
  return games[index]?.gameDay !== games[index - 1]?.gameDay
}
