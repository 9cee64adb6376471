import { dayParts } from "../../lib/time.ts"
import type { PlayerGame, PlayerPage } from "../../lib/types.ts"
import { type Bar, type Bars, barsOf } from "./bars.ts"
import { average, plain } from "./key-figures.ts"

type Headline = NonNullable<PlayerPage["season"]["headline"]>

/** As many bars as have room for their numbers on a phone. */
const labelled = 14

/** One bar a game, oldest left; the best in ink, the mean as a line. The caption says in words what is drawn. */
export function PerGame({ games, headline }: { games: readonly PlayerGame[]; headline: Headline }) {
  const drawn = barsOf(games, headline)
  const hasRoom = drawn.bars.length <= labelled
  return (
    <figure className="per-game" data-dense={hasRoom ? undefined : true}>
      <div className="per-game-plot" aria-hidden="true">
        <ol>
          {drawn.bars.map((bar) => (
            <li key={bar.game.gameId} data-best={bar.isBest || undefined}>
              <span
                className="per-game-bar"
                style={{ bottom: percent(bar.from), height: percent(bar.size) }}
              />
              {(hasRoom || bar.isBest) && bar.value !== null && (
                <small style={{ bottom: percent(bar.from + bar.size) }}>{plain(bar.value)}</small>
              )}
            </li>
          ))}
        </ol>
        <i className="per-game-mean" style={{ bottom: percent(drawn.meanAt) }} />
        {drawn.zeroAt > 0 && <i className="per-game-zero" style={{ bottom: percent(drawn.zeroAt) }} />}
      </div>
      <Feet bars={drawn.bars} hasRoom={hasRoom} />
      <figcaption>{captionOf(drawn)}</figcaption>
    </figure>
  )
}

/** Opponents below their bars, or only the first and the last day where there is no room. */
function Feet({ bars, hasRoom }: { bars: readonly Bar[]; hasRoom: boolean }) {
  const shown = hasRoom ? bars : bars.filter((_, index) => index === 0 || index === bars.length - 1)
  return (
    <p className="per-game-feet" aria-hidden="true">
      {shown.map(({ game }) => (
        <span key={game.gameId}>{hasRoom ? (game.opponentShort ?? "") : dayOf(game)}</span>
      ))}
    </p>
  )
}

function captionOf({ bars, mean, played }: Bars): string {
  const best = bars.findLast((bar) => bar.isBest)
  const games = played === 1 ? "1 game" : `${played} games`
  const line = `Average ${average(mean, 1)} over ${games}, the line.`
  if (!best || best.value === null) return line
  return `Best: ${plain(best.value)} against ${best.game.opponent} on ${dayOf(best.game)}. ${line}`
}

function dayOf({ gameDay }: PlayerGame): string {
  const { month, date } = dayParts(gameDay)
  return `${month} ${date}`
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
