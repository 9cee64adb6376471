import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Used } from "./usage.ts"

/** What one instance counted in one UTC hour, ~0.4 KB. Its own item, so that a write that is sent twice counts once. */
export const MeterEntity = new Entity(
  {
    model: { entity: "Meter", version: "1", service: "hub" },
    attributes: {
      day: { type: "string", required: true },
      hour: { type: "string", required: true },
      instance: { type: "string", required: true },
      used: { type: json<Used>(), required: true },
      /** When it was written, UTC ISO. */
      at: { type: "string", required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** A day of all instances, for the guard: 1 Query, ~0.05 RRU an item. */
      byDay: {
        pk: { field: "pk", composite: ["day"], template: "METER#${day}", casing: "none" },
        sk: { field: "sk", composite: ["hour", "instance"], template: "${hour}#${instance}", casing: "none" },
      },
    },
  },
  connection(),
)
