import { PlayerLink } from "../../components/player/player-link.tsx"
import type { Game, Leader } from "../../lib/types.ts"
import { wordsOf } from "./words-of.ts"

/** The best of both sides in each category, away left and home right as everywhere on the page. */
export function Leaders({ game, leaders }: { game: Game; leaders: readonly Leader[] }) {
  const categories = [...Map.groupBy(leaders, (leader) => leader.category)]
  return (
    <table className="duel">
      <caption className="sr-only">Leaders</caption>
      <thead>
        <tr>
          <th scope="col">{game.away.abbreviation}</th>
          <th scope="col">
            <span className="sr-only">Category</span>
          </th>
          <th scope="col">{game.home.abbreviation}</th>
        </tr>
      </thead>
      <tbody>
        {categories.map(([category, inCategory]) => (
          <tr key={category}>
            <LeaderCell game={game} leader={inCategory.find(({ teamId }) => teamId === game.away.teamId)} />
            <th scope="row">{wordsOf(category.replace(/ leaders?$/i, ""))}</th>
            <LeaderCell game={game} leader={inCategory.find(({ teamId }) => teamId === game.home.teamId)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LeaderCell({ game, leader }: { game: Game; leader: Leader | undefined }) {
  return (
    <td>
      {leader ? (
        <>
          <b>
            <PlayerLink sport={game.sport} playerId={leader.teamId === game.teamId ? leader.playerId : null}>
              {leader.name}
            </PlayerLink>
          </b>
          <span>{leader.value}</span>
        </>
      ) : (
        "–"
      )}
    </td>
  )
}
