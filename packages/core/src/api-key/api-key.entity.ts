import { Entity } from "electrodb"
import { connection, json } from "../table.ts"

/** What is known of a key beside its text. `expiresAt` comes nearer when it is replaced. */
export type Kept = {
  id: string
  userId: string
  name: string
  hint: string
  createdAt: string
  expiresAt: string
  replacedBy: string | null
}

/** Why a key is none any more. */
export type Ended = "revoked" | "expired"

/** A key by its hash, ~0.5 KB; dropped by TTL a month after it ended. */
export const KeyEntity = new Entity(
  {
    model: { entity: "ApiKey", version: "1", service: "hub" },
    attributes: {
      hash: { type: "string", required: true },
      /** Null of one that has ended: that it was there is all that is kept. */
      key: { type: json<Kept | null>(), required: true },
      ended: { type: json<Ended>() },
      /** A UTC day. Apart from the rest, because requests write it and people the rest. */
      lastUsedOn: { type: "string" },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** Whose key it is: 1 GetItem, 0.5 RRU. A person's: as many in a BatchGetItem. */
      byHash: {
        pk: { field: "pk", composite: ["hash"], template: "API_KEY#${hash}", casing: "none" },
        sk: { field: "sk", composite: [], template: "API_KEY", casing: "none" },
      },
    },
  },
  connection(),
)

/** Which keys are a person's. With its version two at once cannot both make the last one that is allowed. */
export const RingEntity = new Entity(
  {
    model: { entity: "ApiKeyRing", version: "1", service: "hub" },
    attributes: {
      userId: { type: "string", required: true },
      hashes: { type: json<readonly string[]>(), required: true },
      version: { type: "number", required: true },
    },
    indexes: {
      /** 1 consistent GetItem, 1 RRU. */
      ofUser: {
        pk: { field: "pk", composite: ["userId"], template: "USER#${userId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "API_KEYS", casing: "none" },
      },
    },
  },
  connection(),
)
