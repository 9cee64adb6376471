import { Entity, type EntityItem } from "electrodb"
import type { SourceMark } from "../game/info.ts"
import { connection, json } from "../table.ts"

/** Our team in each sport: eight items, ~1 KB each. */
export const TeamEntity = new Entity(
  {
    model: { entity: "Team", version: "1", service: "hub" },
    attributes: {
      sport: { type: "string", required: true },
      teamId: { type: "string", required: true },
      name: { type: "string", required: true },
      location: { type: "string", required: true },
      abbreviation: { type: "string", required: true },
      logoUrl: { type: json<string | null>(), required: true },
      logoDarkUrl: { type: json<string | null>(), required: true },
      color: { type: json<string | null>(), required: true },
      link: { type: json<string | null>(), required: true },
      record: { type: json<string | null>(), required: true },
      standingSummary: { type: json<string | null>(), required: true },
      season: { type: "number", required: true },
      ranking: { type: json<number | null>(), required: true },
      isActive: { type: "boolean", required: true, default: true },
      source: { type: json<SourceMark>(), required: true },
      hash: { type: "string", required: true },
      createdAt: { type: "string", required: true },
      updatedAt: { type: "string", required: true },
    },
    indexes: {
      /** The team of a page: 1 GetItem. */
      byId: {
        pk: {
          field: "pk",
          composite: ["sport", "teamId"],
          template: "TEAM#${sport}-${teamId}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "TEAM", casing: "none" },
      },
      /** All our teams, by sport: 1 Query over eight items. */
      ours: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: [], template: "TEAMS", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["sport", "teamId"],
          template: "${sport}#${teamId}",
          casing: "none",
        },
      },
    },
  },
  connection(),
)

export type TeamItem = EntityItem<typeof TeamEntity>
