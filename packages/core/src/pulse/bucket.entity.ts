import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Counts } from "./tally.ts"

/** What one instance saw of the hub's health in one hour, ~0.7 KB, dropped by TTL after three days. Nothing of a person. */
export const PulseEntity = new Entity(
  {
    model: { entity: "Pulse", version: "1", service: "hub" },
    attributes: {
      day: { type: "string", required: true },
      hour: { type: "string", required: true },
      instance: { type: "string", required: true },
      counts: { type: json<Counts>(), required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** A day of all instances: 1 Query, ~0.1 RRU an item. */
      byDay: {
        pk: { field: "pk", composite: ["day"], template: "PULSE#${day}", casing: "none" },
        sk: { field: "sk", composite: ["hour", "instance"], template: "${hour}#${instance}", casing: "none" },
      },
    },
  },
  connection(),
)
