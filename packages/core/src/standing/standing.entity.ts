import { Entity, type EntityItem } from "electrodb"
import type { SourceMark } from "../game/info.ts"
import { connection, json } from "../table.ts"

const text = { type: json<string | null>(), required: true } as const
const number = { type: json<number | null>(), required: true } as const

export const StandingEntity = new Entity(
  {
    model: { entity: "Standing", version: "1", service: "hub" },
    attributes: {
      sport: { type: "string", required: true },
      season: { type: "number", required: true },
      group: { type: "string", required: true },
      position: { type: "number", required: true },
      teamId: { type: "string", required: true },
      name: { type: "string", required: true },
      abbreviation: text,
      logoUrl: text,
      conferenceWins: number,
      conferenceLosses: number,
      wins: number,
      losses: number,
      ties: number,
      streak: text,
      gamesBehind: number,
      pointsFor: number,
      pointsAgainst: number,
      source: { type: json<SourceMark>(), required: true },
      hash: { type: "string", required: true },
      updatedAt: { type: "string", required: true },
    },
    indexes: {
      /** Our conference's table in one season: 1 Query, ~17 rows, 1.5 RRU. */
      table: {
        pk: {
          field: "pk",
          composite: ["sport", "season"],
          template: "STANDINGS#${sport}#${season}",
          casing: "none",
        },
        sk: { field: "sk", composite: ["group", "teamId"], template: "${group}#${teamId}", casing: "none" },
      },
    },
  },
  connection(),
)

export type StandingItem = EntityItem<typeof StandingEntity>
