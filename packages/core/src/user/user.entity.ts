import { Entity, type EntityItem } from "electrodb"
import { connection, json } from "../table.ts"
import type { Preferences } from "./info.ts"

const text = { type: json<string | null>(), required: true } as const

/** One item a fan, < 1 KB: 0.5 RRU to read, 1 WRU to change. */
export const UserEntity = new Entity(
  {
    model: { entity: "User", version: "1", service: "hub" },
    attributes: {
      id: { type: "string", required: true },
      email: { type: "string", required: true },
      firstName: { type: "string", required: true },
      lastName: { type: "string", required: true },
      username: text,
      picture: text,
      favoriteTeam: text,
      favoriteSport: text,
      graduationYear: { type: json<number | null>(), required: true },
      bio: text,
      isVerified: { type: "boolean", required: true },
      joinedDate: { type: "string", required: true },
      preferences: { type: json<Preferences>(), required: true },
      version: { type: "number", required: true },
      updatedAt: { type: "string", required: true },
    },
    indexes: {
      /** The profile of an account: 1 GetItem. */
      byId: {
        pk: { field: "pk", composite: ["id"], template: "USER#${id}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "USER#${id}", casing: "none" },
      },
    },
  },
  connection(),
)

export type UserItem = EntityItem<typeof UserEntity>
