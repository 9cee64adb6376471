import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Info } from "./info.ts"

/** One poll of a sport as one item, ~6 KB: it is only ever read and written whole. */
export const RankingEntity = new Entity(
  {
    model: { entity: "Ranking", version: "1", service: "hub" },
    attributes: {
      sport: { type: "string", required: true },
      poll: { type: "string", required: true },
      ranking: { type: json<Info>(), required: true },
      hash: { type: "string", required: true },
      updatedAt: { type: "string", required: true },
    },
    indexes: {
      /** The polls of a sport: 1 Query, ~1 RRU a poll. */
      polls: {
        pk: { field: "pk", composite: ["sport"], template: "RANKINGS#${sport}", casing: "none" },
        sk: { field: "sk", composite: ["poll"], template: "${poll}", casing: "none" },
      },
    },
  },
  connection(),
)
