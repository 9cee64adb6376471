import { sides } from "../../components/score/words.ts"
import { dayParts } from "../../lib/time.ts"
import { type Column, type Played, recordOf, type SeasonShape, seasonText, shapeOf } from "./season.ts"

/** As many columns as have room for their numbers on a phone. */
const labelled = 14
/** A column of a young season, in rem. */
const widest = 4

/** One bar a game, wins up and losses down from the line; the record runs below. The caption says it in words. */
export function SeasonDrawn({ played }: { played: readonly Played[] }) {
  const shape = shapeOf(played)
  const { columns, zeroAt, evenAt } = shape
  const hasRoom = columns.length <= labelled
  const margins = columns.map(({ margin }) => margin)
  const ends = new Set([margins.indexOf(Math.max(...margins)), margins.indexOf(Math.min(...margins))])
  return (
    <figure className="drawn" data-dense={hasRoom ? undefined : true}>
      <div className="drawn-plots" style={{ maxWidth: `${columns.length * widest}rem` }} aria-hidden="true">
        <div className="drawn-margins">
          <ol>
            {columns.map(({ game, letter, margin, size }, index) => (
              <li key={game.id} data-result={letter}>
                <span
                  className="drawn-bar"
                  style={{ bottom: percent(margin < 0 ? zeroAt - size : zeroAt), height: percent(size) }}
                />
                {(hasRoom || ends.has(index)) && (
                  <small style={{ bottom: percent(margin < 0 ? zeroAt - size : zeroAt + size) }}>
                    {marginText(margin)}
                  </small>
                )}
              </li>
            ))}
          </ol>
          <i style={{ bottom: percent(zeroAt) }} />
        </div>
        <Feet columns={columns} hasRoom={hasRoom} />
        <div className="drawn-record">
          <svg viewBox={`0 0 ${columns.length} 1`} preserveAspectRatio="none">
            <line x1="0" x2={columns.length} y1={1 - evenAt} y2={1 - evenAt} className="drawn-even" />
            <path d={recordPath(shape)} className="drawn-line" />
          </svg>
          <b style={{ bottom: percent(columns.at(-1)?.level ?? 0) }}>{recordOf(played)}</b>
        </div>
      </div>
      <figcaption>{seasonText(played)}</figcaption>
    </figure>
  )
}

/** Opponents below their columns; months where there are too many of them. */
function Feet({ columns, hasRoom }: { columns: readonly Column[]; hasRoom: boolean }) {
  if (hasRoom)
    return (
      <p className="drawn-feet">
        {columns.map(({ game }) => (
          <span key={game.id}>{sides(game).them.abbreviation}</span>
        ))}
      </p>
    )
  const firsts = [...Map.groupBy(columns, ({ game }) => game.gameDay.slice(0, 7)).values()].flatMap(
    ([first]) => first ?? [],
  )
  return (
    <p className="drawn-months">
      {firsts.map((first) => (
        <span key={first.game.id} style={{ left: percent(columns.indexOf(first) / columns.length) }}>
          {dayParts(first.game.gameDay).month}
        </span>
      ))}
    </p>
  )
}

/** A step at each game, from as many wins as losses. */
function recordPath({ columns, evenAt }: SeasonShape): string {
  return `M0 ${1 - evenAt} ${columns.map(({ level }, index) => `H${index} V${1 - level}`).join(" ")} H${columns.length}`
}

function marginText(margin: number): string {
  if (margin === 0) return "0"
  return margin > 0 ? `+${margin}` : `−${-margin}`
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
