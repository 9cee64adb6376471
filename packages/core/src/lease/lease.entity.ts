import { Entity } from "electrodb"
import { connection } from "../table.ts"

/** Who does a piece of work that only one may do at a time, and until when that holds. */
export const LeaseEntity = new Entity(
  {
    model: { entity: "Lease", version: "1", service: "hub" },
    attributes: {
      name: { type: "string", required: true },
      holder: { type: "string", required: true },
      /** Milliseconds; from then on anybody may take it. */
      until: { type: "number", required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** One item a piece of work: 1 conditional PutItem to take or to keep it. */
      byName: {
        pk: { field: "pk", composite: ["name"], template: "LEASE#${name}", casing: "none" },
        sk: { field: "sk", composite: [], template: "LEASE", casing: "none" },
      },
    },
  },
  connection(),
)
