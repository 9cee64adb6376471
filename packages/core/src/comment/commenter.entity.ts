import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Standing } from "./info.ts"

const string = { type: "string", required: true } as const
const count = { type: "number" } as const

/** Somebody who comments, < 1 KB; read and written with each of their comments. */
export const CommenterEntity = new Entity(
  {
    model: { entity: "Commenter", version: "1", service: "hub" },
    attributes: {
      userId: string,
      approved: count,
      rejected: count,
      waiting: count,
      /** What they wrote lately, newest first; see `moderate.ts`. */
      recent: { type: json<{ at: number; mark: string }[]>() },
      ban: { type: json<Standing["ban"]>() },
      /** Two comments at once are written one after the other, on condition of it. */
      version: count,
    },
    indexes: {
      /** 1 GetItem. */
      byUser: {
        pk: { field: "pk", composite: ["userId"], template: "COMMENTER#${userId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "COMMENTER", casing: "none" },
      },
    },
  },
  connection(),
)

/** What moderation did on a UTC day, counted where it was done. */
export const ModerationDayEntity = new Entity(
  {
    model: { entity: "ModerationDay", version: "1", service: "hub" },
    attributes: {
      day: string,
      automatic: count,
      approved: count,
      rejected: count,
      reports: count,
      w1: count,
      w2: count,
      w5: count,
      w10: count,
      w20: count,
      w40: count,
      w90: count,
      w180: count,
      w360: count,
      w720: count,
      w1440: count,
      w2880: count,
      w10080: count,
    },
    indexes: {
      /** The last 30 days: 1 Query, ~0.2 KB a day. */
      byDay: {
        pk: { field: "pk", composite: [], template: "MODERATION", casing: "none" },
        sk: { field: "sk", composite: ["day"], template: "${day}", casing: "none" },
      },
    },
  },
  connection(),
)
