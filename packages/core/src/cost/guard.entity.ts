import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Asked, State, Told } from "./info.ts"

/** What the guard remembers: one item. */
export const GuardEntity = new Entity(
  {
    model: { entity: "Guard", version: "1", service: "hub" },
    attributes: {
      state: { type: json<State>() },
      /** How browsers are told when there is money for it. */
      wish: { type: ["poll", "push"] as const },
      /** How often Cost Explorer was asked on which day. */
      asked: { type: json<Asked>() },
      /** The newest alerts, as they were sent. */
      alerts: { type: json<Told[]>() },
    },
    indexes: {
      /** 1 consistent GetItem, 1 RRU. */
      only: {
        pk: { field: "pk", composite: [], template: "GUARD", casing: "none" },
        sk: { field: "sk", composite: [], template: "GUARD", casing: "none" },
      },
    },
  },
  connection(),
)
