import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { ImageType, Purpose } from "./info.ts"

const string = { type: "string", required: true } as const

/** The ledger: who may send which bytes, and what became of it. What was never claimed, or was taken back, goes a day after it was begun. */
export const UploadEntity = new Entity(
  {
    model: { entity: "Upload", version: "1", service: "hub" },
    attributes: {
      userId: string,
      id: string,
      purpose: { type: json<Purpose>(), required: true },
      type: { type: json<ImageType>(), required: true },
      bytes: { type: "number", required: true },
      url: { type: json<string | null>(), required: true },
      /** Taken back: not to be claimed again. */
      isDiscarded: { type: "boolean" },
      at: string,
      expireAt: { type: "number" },
    },
    indexes: {
      /** One upload of a fan: 1 GetItem. What a fan has sent since when, as ids begin with the time: 1 Query. */
      ofUser: {
        pk: { field: "pk", composite: ["userId"], template: "USER#${userId}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "UPLOAD#${id}", casing: "none" },
      },
    },
  },
  connection(),
)
