import type { Page } from "@hub/functions/client/pages"
import { TeamMark } from "../../components/shell/team-mark.tsx"
import { SourceBadge } from "../../components/source/source-badge.tsx"
import { dash, dotted } from "../../lib/text.ts"
import type { Game, TeamPage } from "../../lib/types.ts"
import { FavouriteStar } from "./favourite-star.tsx"
import { Follow } from "./follow.tsx"
import { Form } from "./form.tsx"
import { playedOf } from "./season.ts"
import { Tally } from "./tally.tsx"

type Props = { page: Page<TeamPage>; failing: boolean; games: readonly Game[] }

/** Name of the sport, record, place and form: the team in one glance. `games` are the season's. */
export function TeamHead({ page, failing, games }: Props) {
  const { team, standing } = page.data
  const played = playedOf(games)
  return (
    <div className="team-head">
      <TeamMark abbreviation={team.abbreviation} color={team.color} logoUrl={team.logoUrl} />
      <h1 className="team-name">
        {team.ranking !== null && (
          <small>
            <span className="sr-only">Ranked </span>
            {team.ranking}
          </small>
        )}
        {team.sportName}
      </h1>
      {team.record && (
        <p className="team-record">
          <span className="sr-only">Record </span>
          {dash(team.record)}
        </p>
      )}
      <p className="team-facts">{dotted([team.standingSummary, `Season ${team.season}`])}</p>
      <Tally standing={standing} played={played} />
      <Form played={played} />
      <div className="team-foot">
        <SourceBadge page={page} failing={failing} />
        <Follow id={team.id} name={team.sportName} />
        <FavouriteStar id={team.id} name={team.sportName} />
      </div>
    </div>
  )
}

export function TeamHeadSkeleton() {
  return (
    <div className="team-head" aria-hidden="true">
      <span className="mark" />
      <span className="team-name">
        <span className="bone" style={{ width: "10rem" }} />
      </span>
      <p className="team-facts">
        <span className="bone bone-small" style={{ width: "14rem" }} />
      </p>
      <Tally standing={null} played={[]} />
      <Form played={[]} />
      <div className="team-foot">
        <span className="badge">&nbsp;</span>
      </div>
    </div>
  )
}
