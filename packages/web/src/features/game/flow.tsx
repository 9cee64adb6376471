import { type PointerEvent, useState } from "react"
import { sides } from "../../components/score/words.ts"
import { periodWords } from "../../lib/sport.ts"
import { dotted } from "../../lib/text.ts"
import type { Game, ScoringPlay } from "../../lib/types.ts"
import { flowLine, flowShape, nearest } from "./flow-line.ts"

const width = 720
const height = 120
/** A basketball game scores a hundred times: then only the chosen one is marked. */
const mostTicks = 40

/** Who led by how much. Touching the line, or the arrow keys, step from score to score; the caption reads it out. */
export function Flow({ game, scoring }: { game: Game; scoring: readonly ScoringPlay[] }) {
  const line = flowLine(game, scoring)
  const { points, periods } = line
  const shape = flowShape(line, width, height)
  const [chosen, setChosen] = useState<number | null>(null)
  const index = Math.min(chosen ?? points.length - 1, points.length - 1)
  const caption = points[index] ? playText(game, points[index].play) : ""
  const ticks = points.length > mostTicks ? points.slice(index, index + 1) : points
  const { us, them } = sides(game)
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setChosen(nearest(points, (event.clientX - box.left) / box.width))
  }
  return (
    <figure className="flow">
      <p className="flow-name">{bestText(us.abbreviation, shape.ourBest)}</p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerMove={point}
        onPointerDown={point}
      >
        {ticks.map(({ play, x }) => (
          <line
            key={play.id}
            x1={x * width}
            x2={x * width}
            y1="0"
            y2={height}
            className="flow-tick"
            data-chosen={play === points[index]?.play || undefined}
          />
        ))}
        <path d={shape.path} className="flow-area" />
        <line x1="0" x2={width} y1={shape.zero} y2={shape.zero} className="flow-zero" />
      </svg>
      {periods.length > 0 && (
        <p className="flow-periods" aria-hidden="true">
          {periods.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </p>
      )}
      <p className="flow-name">{bestText(them.abbreviation, shape.theirBest)}</p>
      <input
        type="range"
        className="sr-only"
        min="0"
        max={points.length - 1}
        value={index}
        aria-label="Step through the scores"
        aria-valuetext={caption}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
      />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** The text that stands for the area. */
function bestText(team: string, best: number): string {
  return best > 0 ? `${team} led by as many as ${best}` : `${team} never led`
}

/** `WAKE 17, NCSU 24 · 3rd quarter 4:12 · Carter 12 Yd run`. */
function playText(game: Game, play: ScoringPlay): string {
  const score = `${game.away.abbreviation} ${play.awayScore}, ${game.home.abbreviation} ${play.homeScore}`
  const when = [play.period && periodWords(game.sport, play.period), play.clock].filter(Boolean).join(" ")
  return dotted([score, when, play.text])
}
