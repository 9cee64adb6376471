import type { Page } from "@hub/functions/client/pages"
import { TeamMark } from "../../components/shell/team-mark.tsx"
import { SourceBadge } from "../../components/source/source-badge.tsx"
import { dash, dotted } from "../../lib/text.ts"
import type { TeamPage } from "../../lib/types.ts"
import { FavouriteStar } from "./favourite-star.tsx"
import { Form } from "./form.tsx"

/** Name of the sport, record, place and form: the team in one glance. */
export function TeamHead({ page, failing }: { page: Page<TeamPage>; failing: boolean }) {
  const { team, standing, form } = page.data
  const conference =
    standing &&
    standing.conferenceWins !== null &&
    `${standing.conferenceWins}–${standing.conferenceLosses} in conference`
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
      <p className="team-facts">{dotted([team.standingSummary, conference])}</p>
      <div className="team-foot">
        <SourceBadge page={page} failing={failing} />
        <Form results={form} />
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
      <div className="team-foot">
        <span className="badge">&nbsp;</span>
      </div>
    </div>
  )
}
