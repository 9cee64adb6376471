import { writeChanged } from "../batch-changed.ts"
import type { Info } from "./info.ts"
import { UserEntity } from "./user.entity.ts"

/** Writes many profiles as they are, for the seed of a test; one that differs is replaced. 2 WRU each, none where nothing is new. */
export async function saveAll(users: readonly Info[]): Promise<void> {
  const put = users.map(({ preferences: { teams, ...preferences }, ...user }) =>
    UserEntity.put({ ...user, preferences, ...(teams && { teams }) }).params(),
  )
  await writeChanged(put)
}
