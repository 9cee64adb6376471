import { dash } from "../../lib/text.ts"
import type { Standing } from "../../lib/types.ts"
import { Scroller } from "../shell/scroller.tsx"

type Props = {
  rows: readonly Standing[]
  ourId: string
  /** Only place, team and the two records: for narrow columns. */
  isShort?: boolean
}

/** One group's table; our row carries the red edge. */
export function StandingsTable({ rows, ourId, isShort = false }: Props) {
  const group = rows[0]?.group ?? "Standings"
  return (
    <Scroller label={`${group} standings`}>
      <table className="table">
        <caption>{group}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              <span className="sr-only">Place</span>
            </th>
            <th scope="col">Team</th>
            <th scope="col" className="num">
              Conf
            </th>
            <th scope="col" className="num">
              All
            </th>
            {!isShort && (
              <>
                <th scope="col" className="num wide-only">
                  <abbr title="Games behind">GB</abbr>
                </th>
                <th scope="col" className="num">
                  <abbr title="Streak">Strk</abbr>
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.teamId} data-ours={row.teamId === ourId || undefined}>
              <td className="num place">{row.position}</td>
              <th scope="row">{row.name}</th>
              <td className="num">{record(row.conferenceWins, row.conferenceLosses)}</td>
              <td className="num">{record(row.wins, row.losses, row.ties)}</td>
              {!isShort && (
                <>
                  <td className="num wide-only">{row.gamesBehind ? row.gamesBehind : "–"}</td>
                  <td className="num">{row.streak ?? "–"}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

/** `7–2`, with ties where the sport has them; a dash where the feed says nothing. */
function record(wins: number | null, losses: number | null, ties: number | null = null): string {
  if (wins === null || losses === null) return "–"
  return dash([wins, losses, ...(ties === null ? [] : [ties])].join("-"))
}
