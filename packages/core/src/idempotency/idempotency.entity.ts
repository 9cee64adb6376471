import { Entity } from "electrodb"
import { connection } from "../table.ts"

/** What a fan asked for under a key of theirs, and what it was answered; dropped by TTL after a day. */
export const IdempotencyEntity = new Entity(
  {
    model: { entity: "Idempotency", version: "1", service: "hub" },
    attributes: {
      owner: { type: "string", required: true },
      key: { type: "string", required: true },
      /** Of the request. */
      fingerprint: { type: "string", required: true },
      /** What the request makes has this id, however often it is tried. */
      madeId: { type: "string", required: true },
      /** 0 once nobody works on it any more and nobody knows what came of it. */
      startedAt: { type: "number", required: true },
      isDone: { type: "boolean", required: true },
      answer: { type: "string", required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** What became of a request: 1 GetItem. */
      byKey: {
        pk: {
          field: "pk",
          composite: ["owner", "key"],
          template: "IDEMPOTENT#${owner}#${key}",
          casing: "none",
        },
        sk: { field: "sk", composite: [], template: "IDEMPOTENT", casing: "none" },
      },
    },
  },
  connection(),
)
