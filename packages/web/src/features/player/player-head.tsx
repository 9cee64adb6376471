import type { Page } from "@hub/functions/client/pages"
import { Link } from "@tanstack/react-router"
import { SourceBadge } from "../../components/source/source-badge.tsx"
import { dotted } from "../../lib/text.ts"
import type { PlayerPage } from "../../lib/types.ts"
import { keyFigures } from "./key-figures.ts"
import { PlayerPhoto } from "./player-photo.tsx"

/** Name, number, place and body, and the season in three figures. */
export function PlayerHead({ page, failing }: { page: Page<PlayerPage>; failing: boolean }) {
  const { player, team, listed, season } = page.data
  const body = dotted([
    player.height,
    player.weightPounds !== null && `${player.weightPounds} lb`,
    player.hometown,
  ])
  return (
    <div className="player-head">
      <PlayerPhoto
        key={player.photoUrl}
        name={player.fullName}
        jersey={player.jersey}
        url={player.photoUrl}
      />
      <div className="player-who">
        <h1 className="player-name">{player.fullName}</h1>
        <p className="player-facts">
          {dotted([
            player.jersey !== null && `No. ${player.jersey}`,
            player.positionName ?? player.position,
            player.yearName ?? player.year,
          ])}
          {!listed && "Not on the roster the source lists"}
        </p>
        {body !== "" && <p className="player-facts">{body}</p>}
        <p className="player-team">
          <Link to="/teams/$id" params={{ id: team.id }}>
            {team.sportName}
          </Link>
          <SourceBadge page={page} failing={failing} />
        </p>
      </div>
      {season.headline && (
        <dl className="figures">
          {keyFigures(season).map(({ words, value }) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

export function PlayerHeadSkeleton() {
  return (
    <div className="player-head" aria-hidden="true">
      <span className="photo" />
      <div className="player-who">
        <p className="player-name">
          <span className="bone" style={{ width: "12rem" }} />
        </p>
        <p className="player-facts">
          <span className="bone bone-small" style={{ width: "10rem" }} />
        </p>
        <p className="player-facts">
          <span className="bone bone-small" style={{ width: "9rem" }} />
        </p>
        <p className="player-team">
          <span className="badge">&nbsp;</span>
        </p>
      </div>
      <dl className="figures">
        {[0, 1, 2].map((one) => (
          <div key={one}>
            <dt>&nbsp;</dt>
            <dd>
              <span className="bone" style={{ width: "3rem" }} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
