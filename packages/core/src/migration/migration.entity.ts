import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Entry } from "./info.ts"

/** The ledger of migrations: one item each, kept in the table that it is about, so a backup has it as well. */
export const MigrationEntity = new Entity(
  {
    model: { entity: "Migration", version: "1", service: "hub" },
    attributes: {
      id: { type: "string", required: true },
      entry: { type: json<Entry>(), required: true },
    },
    indexes: {
      /** All of them in their order: 1 Query. */
      all: {
        pk: { field: "pk", composite: [], template: "MIGRATIONS", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
      },
    },
  },
  connection(),
)
