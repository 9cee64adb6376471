import { Game } from "@hub/core/game"
import { Sport, sportIds } from "@hub/core/sport/info"
import { View } from "@hub/core/view"
import { Hono } from "hono"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe, describeList, describeWholeList } from "./lib/describe.ts"
import { Cursor, Day, integer, limit, OneGame, TeamId } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { fresh, page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"

const Filter = v.pipe(
  v.strictObject({
    sport: v.optional(Sport),
    status: v.optional(Game.GameStatus),
    from: v.optional(Day),
    to: v.optional(Day),
    team: v.optional(v.pipe(TeamId, v.metadata({ description: "Our team: its whole schedule" }))),
    opponent: v.optional(
      v.pipe(TeamId, v.metadata({ description: "The other team: every meeting with it" })),
    ),
    sort: v.optional(v.picklist(["startsAt", "-startsAt"], "must be startsAt or -startsAt"), "startsAt"),
    limit: limit(20),
    cursor: Cursor,
  }),
  v.forward(
    v.check((filter) => isOneSport(filter), "must be of the same sport as the other filters"),
    ["team"],
  ),
)

const After = v.strictObject({
  after: v.optional(integer(0, 999_999, "`seq` of the last event that is known; all of them without it")),
  limit: v.optional(integer(1, 200, "Items a page, 200 unless given")),
  cursor: Cursor,
})

type Sides = { sport?: Sport | undefined; team?: string | undefined; opponent?: string | undefined }

/** `sport`, `team` and `opponent` may be combined as long as they do not contradict each other. */
function isOneSport({ sport, team, opponent }: Sides): boolean {
  const prefixes = [team, opponent].map((key) => sportIds.find((id) => key?.startsWith(`${id}-`)))
  return new Set([sport, ...prefixes].filter((one) => one !== undefined)).size <= 1
}

export const games = new Hono<Env>()
  .get(
    "/",
    describeList(
      { operationId: "listGames", summary: "Games by sport, status, days or team", tag: "games" },
      Game.Info,
    ),
    validate("query", Filter),
    async (c) => fresh(c, await paginate(c, c.req.valid("query"), Game.list)),
  )
  .get(
    "/live",
    describeWholeList(
      { operationId: "listLiveGames", summary: "Games under way", tag: "games", errors: ["unavailable"] },
      Game.Info,
    ),
    validate("query", NoQuery),
    (c) => page(c, "games/live"),
  )
  .get(
    "/:id/events",
    describeList(
      {
        operationId: "listGameEvents",
        summary: "What happened in a game, in order, after an event that is known already",
        tag: "games",
      },
      Game.GameEvent,
    ),
    validate("param", OneGame),
    validate("query", After),
    async (c) => {
      const { id } = c.req.valid("param")
      return fresh(c, await paginate(c, c.req.valid("query"), (query) => Game.events({ ...query, id })))
    },
  )
  .get(
    "/:id",
    describe(
      {
        operationId: "getGame",
        summary: "A game with its box score, scoring and corrections",
        tag: "games",
        errors: ["not_found", "unavailable"],
      },
      View.GamePage,
    ),
    validate("param", OneGame),
    validate("query", NoQuery),
    (c) => page(c, `game/${c.req.valid("param").id}`),
  )
