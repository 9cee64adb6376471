export * as User from "./index.ts"

import * as v from "valibot"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { go } from "../table.ts"
import { Changes, type Info, type PublicProfile } from "./info.ts"
import { UserEntity, type UserItem } from "./user.entity.ts"

export { Changes, Info, Preferences, PublicProfile } from "./info.ts"

/** The `sub` of an account. */
export const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, "must be a user id"))

/** One fan's profile. Throws `user.not_found`. 1 GetItem, 0.5 RRU. */
export const get = fn(Id, async (id) => {
  const user = await find(id)
  if (!user) throw new AppError("not_found", "user.not_found", `There is no fan ${id}`)
  return user
})

/** One fan's profile, or nothing. 1 consistent GetItem, 1 RRU: people look at what they have just changed. */
export const find = fn(Id, async (id) => {
  const { data } = await go(UserEntity.get({ id }).go({ consistent: true }))
  return data ? serialize(data) : undefined
})

const Newest = v.object({
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
  cursor: v.optional(v.nullable(v.string()), null),
})

/** Who joined last, newest first. 1 Query on gsi1, ~0.1 RRU a fan. */
export const newest = fn(Newest, async ({ limit, cursor }) => {
  const { data, cursor: next } = await go(UserEntity.query.newest({}).go({ limit, cursor, order: "desc" }))
  return { items: data.map(serialize), cursor: next }
})

const New = v.object({
  id: Id,
  email: v.pipe(v.string(), v.toLowerCase()),
  firstName: v.string(),
  lastName: v.string(),
  username: v.nullable(v.string()),
  favoriteTeam: v.nullable(v.string()),
  favoriteSport: v.nullable(v.string()),
  graduationYear: v.nullable(v.number()),
  now: v.string(),
})

/**
 * Makes the profile of a confirmed account, once: where there is one, that is returned and nothing is written. So a trigger that
 * runs twice, or half, does no harm. 1 conditional PutItem, and 1 GetItem where it exists.
 */
export const ensure = fn(New, async ({ now, ...given }): Promise<Info> => {
  const item: UserItem = {
    ...given,
    picture: null,
    bio: null,
    isVerified: false,
    joinedDate: now,
    preferences: {},
    version: 1,
    updatedAt: now,
  }
  try {
    await go(UserEntity.create(item).go())
    return serialize(item)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "conflict") return get(given.id)
    throw thrown
  }
})

const Update = v.object({ id: Id, version: v.number(), changes: Changes, now: v.string() })

/**
 * Changes a profile that is still at `version`; preferences are merged. Throws `user.changed` (409) where another device was
 * first, `user.not_found`. 1 GetItem, 1 conditional UpdateItem.
 */
export const update = fn(Update, async ({ id, version, changes, now }): Promise<Info> => {
  const known = await get(id)
  if (known.version !== version) throw changed(known.version)
  const preferences = { ...known.preferences, ...changes.preferences }
  const next = { ...changes, preferences, version: version + 1, updatedAt: now }
  const { teams, ...looks } = preferences
  const stored = { ...next, preferences: looks, ...(teams && { teams }) }
  try {
    await go(
      UserEntity.patch({ id })
        .set(stored)
        .where((user, { eq }) => eq(user.version, version))
        .go(),
    )
    return { ...known, ...next }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "conflict") throw changed((await get(id)).version)
    throw thrown
  }
})

const Address = v.object({ id: Id, email: v.pipe(v.string(), v.toLowerCase()), now: v.string() })

/** The address that the account has confirmed. 1 UpdateItem; the version rises, as any change makes it. */
export const confirmEmail = fn(Address, async ({ id, email, now }) => {
  await go(UserEntity.patch({ id }).set({ email, updatedAt: now }).add({ version: 1 }).go())
})

const Face = v.object({ id: Id, picture: v.string(), now: v.string() })

/** The picture that others see. 1 UpdateItem; the version rises, as any change makes it. */
export const showPicture = fn(Face, async ({ id, picture, now }) => {
  await go(UserEntity.patch({ id }).set({ picture, updatedAt: now }).add({ version: 1 }).go())
})

const Hidden = v.object({ id: Id, version: v.number(), now: v.string() })

/** Takes the picture off a profile that is still at `version`; false where it was changed meanwhile. 1 conditional UpdateItem. */
export const hidePicture = fn(Hidden, async ({ id, version, now }): Promise<boolean> => {
  try {
    await go(
      UserEntity.patch({ id })
        .set({ picture: null, version: version + 1, updatedAt: now })
        .where((user, { eq }) => eq(user.version, version))
        .go(),
    )
    return true
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "conflict") return false
    throw thrown
  }
})

/** Forgets a profile. Doing it twice is doing it once. 1 DeleteItem. */
export const remove = fn(Id, async (id) => {
  await go(UserEntity.delete({ id }).go())
})

/** What everybody may see of a fan. Pure. */
export function publicView(user: Info): PublicProfile {
  const { id, picture, favoriteTeam, favoriteSport, graduationYear, bio, isVerified, joinedDate } = user
  const name = user.username ?? `${user.firstName} ${user.lastName.slice(0, 1)}.`
  return { id, name, picture, favoriteTeam, favoriteSport, graduationYear, bio, isVerified, joinedDate }
}

function changed(version: number): AppError {
  return new AppError(
    "conflict",
    "user.changed",
    `The profile was changed meanwhile; it is at version ${version}`,
  )
}

/** The teams are where migration 3 puts them, or still in the preferences. */
function serialize({ teams, ...item }: UserItem): Info {
  return teams === undefined ? item : { ...item, preferences: { ...item.preferences, teams } }
}
