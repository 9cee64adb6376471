import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { BackupCheck } from "./info.ts"

/** The last trial of a backup, and the last good one: one item. */
export const BackupCheckEntity = new Entity(
  {
    model: { entity: "BackupCheck", version: "1", service: "hub" },
    attributes: {
      last: { type: json<BackupCheck>() },
      lastGood: { type: json<BackupCheck>() },
    },
    indexes: {
      /** 1 GetItem, 0.5 RRU. */
      only: {
        pk: { field: "pk", composite: [], template: "BACKUP_CHECK", casing: "none" },
        sk: { field: "sk", composite: [], template: "BACKUP_CHECK", casing: "none" },
      },
    },
  },
  connection(),
)
