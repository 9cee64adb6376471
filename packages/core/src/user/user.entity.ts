import { Entity, type EntityItem } from "electrodb"
import { connection, json } from "../table.ts"
import type { Preferences } from "./info.ts"

const text = { type: json<string | null>(), required: true } as const

/** One item a fan, < 1 KB: 0.5 RRU to read, 2 WRU to change, one of them for its index. */
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
      /** How a screen looks. Before migration 3 it held the followed teams as well. */
      preferences: { type: json<Preferences>(), required: true },
      /** The teams that a fan follows; absent where none was ever chosen. */
      teams: { type: json<string[]>() },
      version: { type: "number", required: true },
      updatedAt: { type: "string", required: true },
    },
    indexes: {
      /** The profile of an account: 1 GetItem. */
      byId: {
        pk: { field: "pk", composite: ["id"], template: "USER#${id}", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "USER#${id}", casing: "none" },
      },
      /** Who joined last: 1 Query, ~0.1 RRU a fan. One partition: a profile changes far less than 1,000 times a second. */
      newest: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: [], template: "USERS", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["joinedDate", "id"],
          template: "${joinedDate}#${id}",
          casing: "none",
        },
      },
    },
  },
  connection(),
)

export type UserItem = EntityItem<typeof UserEntity>
