import { Entity } from "electrodb"
import { connection } from "../table.ts"

/**
 * How many mails with codes a day has seen: of everybody, and of each network by a key that is another one each day
 * (`networkKey`). Dropped by TTL after two days.
 */
export const MailDayEntity = new Entity(
  {
    model: { entity: "MailDay", version: "1", service: "hub" },
    attributes: {
      day: { type: "string", required: true },
      whose: { type: "string", required: true },
      all: { type: "number" },
      newcomers: { type: "number" },
      expireAt: { type: "number" },
    },
    indexes: {
      /** One counter: 1 conditional UpdateItem. */
      byDay: {
        pk: { field: "pk", composite: ["day"], template: "MAILS#${day}", casing: "none" },
        sk: { field: "sk", composite: ["whose"], template: "${whose}", casing: "none" },
      },
    },
  },
  connection(),
)
