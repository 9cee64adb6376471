import { Entity, type EntityItem } from "electrodb"
import { connection, json } from "../table.ts"

/** One item per player and finished game, ~0.5 KB: a football season is ~500 of them. */
export const PlayerStatEntity = new Entity(
  {
    model: { entity: "PlayerStat", version: "1", service: "hub" },
    attributes: {
      sport: { type: "string", required: true },
      teamId: { type: "string", required: true },
      season: { type: "number", required: true },
      gameId: { type: "string", required: true },
      gameDay: { type: "string", required: true },
      opponent: { type: "string", required: true },
      playerId: { type: "string", required: true },
      playerName: { type: "string", required: true },
      tables: { type: json<Record<string, Record<string, string>>>(), required: true },
      hash: { type: "string", required: true },
    },
    indexes: {
      /** A team's season, to fold totals and leaders from: 1 Query, ~60 RRU, only when a box score changed. */
      ofTeam: {
        pk: {
          field: "pk",
          composite: ["sport", "teamId", "season"],
          template: "STATS#${sport}-${teamId}#${season}",
          casing: "none",
        },
        sk: {
          field: "sk",
          composite: ["gameId", "playerId"],
          template: "GAME#${gameId}#PLAYER#${playerId}",
          casing: "none",
        },
      },
      /** A player's game log, newest season last: 1 Query, ~3 RRU. */
      ofPlayer: {
        index: "gsi1",
        pk: {
          field: "gsi1pk",
          composite: ["sport", "playerId"],
          template: "PLAYER#${sport}-${playerId}",
          casing: "none",
        },
        sk: {
          field: "gsi1sk",
          composite: ["season", "gameDay", "gameId"],
          template: "STAT#${season}#${gameDay}#${gameId}",
          casing: "none",
        },
      },
    },
  },
  connection(),
)

export type PlayerStatItem = EntityItem<typeof PlayerStatEntity>
