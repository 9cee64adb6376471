import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Check } from "./info.ts"

/** The record of the weekly rehearsal: one item a check, ~0.3 KB, dropped by TTL after two years. */
export const BackupCheckEntity = new Entity(
  {
    model: { entity: "BackupCheck", version: "1", service: "hub" },
    attributes: {
      at: { type: "string", required: true },
      check: { type: json<Check>(), required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** The checks, newest first: 1 Query. */
      all: {
        pk: { field: "pk", composite: [], template: "BACKUP_CHECKS", casing: "none" },
        sk: { field: "sk", composite: ["at"], template: "${at}", casing: "none" },
      },
    },
  },
  connection(),
)
