import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Minutes } from "./info.ts"
import type { Usage, Used } from "./usage.ts"

/** A UTC day: what was counted, what AWS billed once it is known. ~1 KB. */
export const CostDayEntity = new Entity(
  {
    model: { entity: "CostDay", version: "1", service: "hub" },
    attributes: {
      month: { type: "string", required: true },
      day: { type: "string", required: true },
      used: { type: json<Used>() },
      /** The sum of all features, also of those that a later version does not know. Absent before migration 1. */
      total: { type: json<Usage>() },
      /** Dollars by service as Cost Explorer says; AWS may still change what it marks as an estimate. */
      billed: { type: json<Record<string, number>>() },
      isEstimate: { type: "boolean" },
      /** How long each level lasted. */
      minutes: { type: json<Minutes>() },
      /** Made up for a demonstration, and said so wherever it is shown. */
      isDemo: { type: "boolean" },
    },
    indexes: {
      /** A month of days: 1 Query, ≤ 4 RRU. */
      byMonth: {
        pk: { field: "pk", composite: ["month"], template: "COST#${month}", casing: "none" },
        sk: { field: "sk", composite: ["day"], template: "${day}", casing: "none" },
      },
    },
  },
  connection(),
)
