import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Counts } from "./tally.ts"

/** A UTC day of the hub's health, all instances in one, ~1.5 KB, dropped by TTL after 100 days. */
export const PulseDayEntity = new Entity(
  {
    model: { entity: "PulseDay", version: "1", service: "hub" },
    attributes: {
      day: { type: "string", required: true },
      counts: { type: json<Counts>(), required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** The last days: 1 Query, ~0.2 RRU a day. */
      all: {
        pk: { field: "pk", composite: [], template: "PULSE_DAYS", casing: "none" },
        sk: { field: "sk", composite: ["day"], template: "${day}", casing: "none" },
      },
    },
  },
  connection(),
)
