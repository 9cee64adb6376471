import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { whenText } from "../../components/score/status.ts"
import { preposition, schoolName, sides, watchText } from "../../components/score/words.ts"
import { Empty } from "../../components/state/empty.tsx"
import { useMoment } from "../../lib/now.ts"
import { scoreboardQuery } from "../../lib/query.ts"
import { sportName } from "../../lib/sport.ts"
import { dayWord } from "../../lib/time.ts"
import type { Game, Scoreboard } from "../../lib/types.ts"

type Props = { board: Scoreboard; today: string; sport: string | null }

/** "No games today. Women's Basketball vs Duke, Sat, Nov 28 · 7:00 PM on ACCN." */
export function EmptyDay({ board, today, sport }: Props) {
  const isFiltered = sport !== null && board.games.length > 0
  const next = useQuery({
    ...scoreboardQuery(board.nextDay ?? ""),
    enabled: board.nextDay !== null && !isFiltered,
  })
  const game = next.data?.data.games[0]
  const day = dayWord(board.day, today).toLowerCase()
  const when = /^(today|tomorrow|yesterday)$/.test(day) ? day : `on ${dayWord(board.day, today)}`
  if (isFiltered) {
    return (
      <Empty>
        No {sportName(sport)} {when}.{" "}
        <Link to="/scores" search={{ day: board.day }}>
          All sports of the day
        </Link>
      </Empty>
    )
  }
  return (
    <Empty>
      No games {when}. {game && <NextGame game={game} />}
    </Empty>
  )
}

function NextGame({ game }: { game: Game }) {
  const moment = useMoment()
  const watch = watchText(game)
  return (
    <>
      Next: {sportName(game.sport)} {preposition(game)}{" "}
      <Link to="/games/$id" params={{ id: game.id }}>
        {schoolName(sides(game).them)}
      </Link>
      , {whenText(game, moment)}
      {watch && ` on ${watch}`}.
    </>
  )
}
