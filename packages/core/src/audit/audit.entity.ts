import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Action } from "./info.ts"

const string = { type: "string", required: true } as const

/** One use of a power over others, ~0.3 KB. Kept for good: ~1 MB in 3,000 decisions. */
export const AuditEntity = new Entity(
  {
    model: { entity: "Audit", version: "1", service: "hub" },
    attributes: {
      id: string,
      subject: string,
      at: string,
      /** The UTC day of `at`. */
      day: string,
      by: string,
      action: { type: json<Action>(), required: true },
      why: string,
    },
    indexes: {
      /** What was done to a record: 1 Query. */
      ofSubject: {
        pk: { field: "pk", composite: ["subject"], template: "AUDIT#${subject}", casing: "none" },
        sk: { field: "sk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
      /** What was done on a day: 1 Query. */
      ofDay: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["day"], template: "AUDIT_DAY#${day}", casing: "none" },
        sk: { field: "gsi1sk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)
