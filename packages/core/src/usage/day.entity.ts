import { Entity } from "electrodb"
import type { Counts } from "../pulse/tally.ts"
import { connection, json } from "../table.ts"

/** A UTC day of visits, ~0.6 KB, dropped by TTL after three years. Of visitors only their number is left. */
export const UsageDayEntity = new Entity(
  {
    model: { entity: "UsageDay", version: "1", service: "hub" },
    attributes: {
      day: { type: "string", required: true },
      counts: { type: json<Counts>(), required: true },
      visitors: { type: "number", required: true },
      /** Summed up for the last time; what it was made of may go. */
      isClosed: { type: "boolean" },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** A stretch of days: 1 Query, ~0.1 RRU a day. */
      all: {
        pk: { field: "pk", composite: [], template: "USAGE_DAYS", casing: "none" },
        sk: { field: "sk", composite: ["day"], template: "${day}", casing: "none" },
      },
    },
  },
  connection(),
)
