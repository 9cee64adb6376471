import { Entity } from "electrodb"
import type { Counts } from "../pulse/tally.ts"
import { connection, json } from "../table.ts"

/** What one instance counted of visits in one hour: sums and a sketch, ~0.9 KB, deleted a quarter of an hour after its day. */
export const UsageEntity = new Entity(
  {
    model: { entity: "Usage", version: "1", service: "hub" },
    attributes: {
      day: { type: "string", required: true },
      hour: { type: "string", required: true },
      instance: { type: "string", required: true },
      counts: { type: json<Counts>(), required: true },
      sketch: { type: "string", required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** A day of all instances: 1 Query, ~0.1 RRU an item. */
      byDay: {
        pk: { field: "pk", composite: ["day"], template: "USAGE#${day}", casing: "none" },
        sk: { field: "sk", composite: ["hour", "instance"], template: "${hour}#${instance}", casing: "none" },
      },
    },
  },
  connection(),
)
