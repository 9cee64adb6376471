import { Entity } from "electrodb"
import { connection } from "../table.ts"

/** The salt of today, in one item that tomorrow's replaces; deleted in the first minutes of a day without visits as well. */
export const SaltEntity = new Entity(
  {
    model: { entity: "UsageSalt", version: "1", service: "hub" },
    attributes: {
      day: { type: "string", required: true },
      salt: { type: "string", required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** 1 consistent GetItem an instance and day. */
      only: {
        pk: { field: "pk", composite: [], template: "USAGE_SALT", casing: "none" },
        sk: { field: "sk", composite: [], template: "USAGE_SALT", casing: "none" },
      },
    },
  },
  connection(),
)
