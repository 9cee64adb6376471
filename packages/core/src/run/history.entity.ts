import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { SourceHistory } from "./info.ts"

/** The last day of each source, counted by hour, ~0.5 KB; apart from `Source`, which the planner reads every tick. */
export const HistoryEntity = new Entity(
  {
    model: { entity: "SourceHistory", version: "1", service: "hub" },
    attributes: {
      sport: { type: "string", required: true },
      kind: { type: "string", required: true },
      history: { type: json<SourceHistory>(), required: true },
    },
    indexes: {
      /** All of them, for the status page: 1 Query, ~4 RRU. */
      all: {
        pk: { field: "pk", composite: [], template: "SOURCE_HISTORY", casing: "none" },
        sk: { field: "sk", composite: ["sport", "kind"], template: "${sport}#${kind}", casing: "none" },
      },
    },
  },
  connection(),
)
