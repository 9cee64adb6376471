import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Level } from "./info.ts"

/**
 * What admins ordered by hand, ~0.3 KB an entry, dropped by TTL after 100 days; who, when and why stays on record. Each order is
 * an item of its own, because the table's stream tells the guard of new items only.
 */
export const LevelOrderEntity = new Entity(
  {
    model: { entity: "LevelOrder", version: "1", service: "hub" },
    attributes: {
      id: { type: "string", required: true },
      /** When it was ordered; of an end, when what it ends was. */
      at: { type: "string", required: true },
      by: { type: "string", required: true },
      why: { type: "string", required: true },
      /** Absent where an order ends the one before. */
      level: { type: json<Level>() },
      until: { type: "string", required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** The newest order: 1 consistent Query of one item, 1 RRU. */
      newest: {
        pk: { field: "pk", composite: [], template: "LEVEL_ORDERS", casing: "none" },
        sk: { field: "sk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)
