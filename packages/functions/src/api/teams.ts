import { iso } from "@hub/core/clock"
import { Sport } from "@hub/core/sport/info"
import { Team } from "@hub/core/team"
import { View } from "@hub/core/view"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe, describeWholeList } from "./lib/describe.ts"
import { integer, OneTeam } from "./lib/fields.ts"
import { fresh, page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

const errors = ["not_found", "unavailable"] as const
const Season = v.strictObject({
  season: v.optional(integer(1900, 2100, "The season's year, the current one unless given")),
})

export const teams = new Hono<Env>()
  .get(
    "/",
    describeWholeList(
      {
        operationId: "listTeams",
        summary: "NC State's teams, of one sport or all",
        tag: "teams",
        errors: ["unavailable"],
      },
      Team.Info,
    ),
    validate("query", v.strictObject({ sport: v.optional(Sport) })),
    async (c) => {
      const { sport } = c.req.valid("query")
      return sport ? fresh(c, { data: await Team.list({ sport }), next: null }) : page(c, "teams")
    },
  )
  .get(
    "/:id",
    describe(
      { operationId: "getTeam", summary: "A team: record, last and next game, form", tag: "teams", errors },
      View.TeamPage,
    ),
    validate("param", OneTeam),
    validate("query", NoQuery),
    (c) => page(c, `team/${c.req.valid("param").id}`),
  )
  .get(
    "/:id/roster",
    describe(
      { operationId: "getTeamRoster", summary: "A team's players by number", tag: "teams", errors },
      View.Roster,
    ),
    validate("param", OneTeam),
    validate("query", NoQuery),
    (c) => page(c, `team/${c.req.valid("param").id}/roster`),
  )
  .get(
    "/:id/schedule",
    describe(
      { operationId: "getTeamSchedule", summary: "A team's season, oldest game first", tag: "teams", errors },
      View.Schedule,
    ),
    validate("param", OneTeam),
    validate("query", Season),
    async (c) => {
      const [{ id }, { season }] = [c.req.valid("param"), c.req.valid("query")]
      if (season === undefined) return page(c, `team/${id}/schedule`)
      return fresh(c, { data: await View.schedule(id, iso(c.var.now()), season) })
    },
  )
  .get(
    "/:id/stats",
    describe(
      { operationId: "getTeamStats", summary: "Season totals per player", tag: "teams", errors },
      View.TeamStats,
    ),
    validate("param", OneTeam),
    validate("query", NoQuery),
    (c) => page(c, `team/${c.req.valid("param").id}/stats`),
  )
  .get(
    "/:id/standings",
    describe(
      { operationId: "getTeamStandings", summary: "The table of a team's conference", tag: "teams", errors },
      View.Standings,
    ),
    validate("param", OneTeam),
    validate("query", NoQuery),
    (c) => page(c, `team/${c.req.valid("param").id}/standings`),
  )
