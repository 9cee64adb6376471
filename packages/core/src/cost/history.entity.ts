import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { PastDay } from "./info.ts"

/** The days before this month, as the public page draws them: one item of ~5 KB, made anew once a day. */
export const CostHistoryEntity = new Entity(
  {
    model: { entity: "CostHistory", version: "1", service: "hub" },
    attributes: {
      /** The UTC day it was made on. */
      madeOn: { type: "string", required: true },
      days: { type: json<PastDay[]>(), required: true },
    },
    indexes: {
      /** 1 GetItem, ≤ 1 RRU. */
      only: {
        pk: { field: "pk", composite: [], template: "COST#HISTORY", casing: "none" },
        sk: { field: "sk", composite: [], template: "COST#HISTORY", casing: "none" },
      },
    },
  },
  connection(),
)
