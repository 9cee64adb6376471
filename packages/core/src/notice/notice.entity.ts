import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Info } from "./info.ts"

const string = { type: "string", required: true } as const

/** Something a fan is told, ~0.4 KB; forgotten by TTL after half a year. */
export const NoticeEntity = new Entity(
  {
    model: { entity: "Notice", version: "1", service: "hub" },
    attributes: {
      userId: string,
      id: string,
      notice: { type: json<Omit<Info, "id" | "isRead">>(), required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** What a fan was told, newest first; those after the newest that was read: 1 Query. */
      ofUser: {
        pk: { field: "pk", composite: ["userId"], template: "NOTICES#${userId}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "N#${id}", casing: "none" },
      },
    },
  },
  connection(),
)

/** How far a fan has read. */
export const NoticeReadEntity = new Entity(
  {
    model: { entity: "NoticeRead", version: "1", service: "hub" },
    attributes: { userId: string, upTo: string },
    indexes: {
      /** 1 GetItem. */
      byUser: {
        pk: { field: "pk", composite: ["userId"], template: "NOTICES#${userId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "READ", casing: "none" },
      },
    },
  },
  connection(),
)
