import { ordinal } from "../../lib/sport.ts"
import { dash } from "../../lib/text.ts"
import type { Standing } from "../../lib/types.ts"
import { type Played, recordOf } from "./season.ts"

type Props = { standing: Standing | null; played: readonly Played[] }

/** The record taken apart: only what is known, in the order a fan asks for it. */
export function Tally({ standing, played }: Props) {
  const at = (isThere: (one: Played) => boolean) => {
    const games = played.filter(isThere)
    return games.length > 0 ? recordOf(games) : null
  }
  const conference = standing?.conferenceWins ?? null
  const cells = [
    { name: "Place", value: standing && ordinal(standing.position) },
    { name: "Conf", value: conference === null ? null : `${conference}–${standing?.conferenceLosses ?? 0}` },
    { name: "Home", value: at(({ game }) => game.isHomeGame && !game.neutralSite) },
    { name: "Away", value: at(({ game }) => !game.isHomeGame && !game.neutralSite) },
    { name: "Streak", value: standing?.streak && dash(standing.streak) },
  ]
  return (
    <dl className="tally">
      {cells.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || "–"}</dd>
        </div>
      ))}
    </dl>
  )
}
