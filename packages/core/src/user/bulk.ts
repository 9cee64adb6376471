import { writeBatch } from "../batch.ts"
import type { Info } from "./info.ts"
import { UserEntity } from "./user.entity.ts"

/** Writes many profiles as they are, for the seed of a test; one that exists is replaced. 2 WRU each. */
export async function saveAll(users: readonly Info[]): Promise<void> {
  const put = users.map(({ preferences: { teams, ...preferences }, ...user }) =>
    UserEntity.put({ ...user, preferences, ...(teams && { teams }) }).params(),
  )
  await writeBatch({ put })
}
