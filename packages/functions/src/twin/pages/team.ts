import { Team } from "@hub/core/team"
import { View } from "@hub/core/view"
import { spoilerFree } from "@hub/core/view/spoilers"
import * as v from "valibot"
import { TeamId } from "../../api/lib/fields.ts"
import { calendarText } from "../calendar/render.ts"
import { atomText, rssText } from "../feed/render.ts"
import { json, type Shown, twinsOf } from "../page.ts"
import { readPage } from "../read.ts"
import { teamsText, teamText } from "../text/teams.ts"

/** Our teams. */
export const teams = twinsOf<Team.Info[]>({
  path: "/teams",
  read: (c) => readPage(c, "teams", v.array(Team.Info)),
  hide: spoilerFree.teams,
  kept: "page",
  render: { json, txt: teamsText },
})

/** A team's front as data: record, last and next game, form. */
export const team = twinsOf<View.TeamPage>({
  path: "/teams/:id",
  id: TeamId,
  read: (c, { id }) => readPage(c, `team/${id}`, View.TeamPage),
  hide: spoilerFree.team,
  kept: "live",
  render: { json },
})

/** A team's season, to read, to subscribe to, and its results. */
export const season = twinsOf<View.Schedule>({
  path: "/teams/:id",
  id: TeamId,
  takes: ["home"],
  read: (c, { id }) => readPage(c, `team/${id}/schedule`, View.Schedule),
  filter: (page, keep) => ({ ...page, games: page.games.filter(keep) }),
  hide: spoilerFree.schedule,
  kept: "live",
  render: {
    txt: teamText,
    ics: (shown) => calendarText(shown, { ...subjectOf(shown), path: `/teams/${shown.asked.id}.ics` }),
    rss: (shown) => rssText(shown, feedOf(shown)),
    atom: (shown) => atomText(shown, feedOf(shown)),
  },
})

function subjectOf({ data: { team: of, games } }: Shown<View.Schedule>) {
  return { name: `NC State ${of.sportName}`, games }
}

function feedOf(shown: Shown<View.Schedule>) {
  const { name, games } = subjectOf(shown)
  const path = `/teams/${shown.asked.id}`
  return { title: `${name} results`, path, page: path, games }
}
