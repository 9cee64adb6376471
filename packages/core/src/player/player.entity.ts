import { Entity, type EntityItem } from "electrodb"
import type { SourceMark } from "../game/info.ts"
import { connection, json } from "../table.ts"

const text = { type: json<string | null>(), required: true } as const
const number = { type: json<number | null>(), required: true } as const

export const PlayerEntity = new Entity(
  {
    model: { entity: "Player", version: "1", service: "hub" },
    attributes: {
      sport: { type: "string", required: true },
      teamId: { type: "string", required: true },
      playerId: { type: "string", required: true },
      season: { type: "number", required: true },
      fullName: { type: "string", required: true },
      firstName: text,
      lastName: text,
      jersey: text,
      position: text,
      positionName: text,
      unit: text,
      year: text,
      yearName: text,
      heightInches: number,
      height: text,
      weightPounds: number,
      hometown: text,
      photoUrl: text,
      source: { type: json<SourceMark>(), required: true },
      hash: { type: "string", required: true },
      createdAt: { type: "string", required: true },
      updatedAt: { type: "string", required: true },
    },
    indexes: {
      /** A team's roster: 1 Query, ~0.4 KB a player, 6 RRU for the 110 of football. */
      roster: {
        pk: {
          field: "pk",
          composite: ["sport", "teamId"],
          template: "ROSTER#${sport}-${teamId}",
          casing: "none",
        },
        sk: { field: "sk", composite: ["playerId"], template: "PLAYER#${playerId}", casing: "none" },
      },
      /** A player's own page, whose URL does not name the team: 1 Query of one item. */
      byId: {
        index: "gsi1",
        pk: {
          field: "gsi1pk",
          composite: ["sport", "playerId"],
          template: "PLAYER#${sport}-${playerId}",
          casing: "none",
        },
        sk: { field: "gsi1sk", composite: [], template: "PLAYER", casing: "none" },
      },
    },
  },
  connection(),
)

export type PlayerItem = EntityItem<typeof PlayerEntity>
