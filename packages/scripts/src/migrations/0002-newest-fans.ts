import type { Migration } from "../migrate/info.ts"

/** Profiles stand in gsi1, so that the newest fans are one Query; see `User.newest`. */
export const newestFans: Migration = {
  id: "0002-newest-fans",
  title: "Profiles stand in gsi1 by the day their owner joined",
  types: ["User"],
  reads: ["joinedDate", "id"],
  up: ({ joinedDate, id }) => ({ gsi1pk: "USERS", gsi1sk: `${String(joinedDate)}#${String(id)}` }),
  down: () => ({ gsi1pk: undefined, gsi1sk: undefined }),
}
