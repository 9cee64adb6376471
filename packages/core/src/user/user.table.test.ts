import { describe, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { User } from "./index.ts"
import type { Preferences } from "./info.ts"
import { UserEntity } from "./user.entity.ts"

const now = "2026-11-21T15:00:00.000Z"
const later = "2026-11-21T16:00:00.000Z"

function aFan(id = newId(0)) {
  return {
    id,
    email: "Ana@Example.com",
    firstName: "Ana",
    lastName: "Fan",
    username: null,
    favoriteTeam: null,
    favoriteSport: null,
    graduationYear: null,
    now,
  }
}

describe("a profile", () => {
  test("is made once, however often the trigger runs", async () => {
    const first = await User.ensure(aFan())
    const again = await User.ensure({ ...aFan(first.id), firstName: "Somebody", now: later })
    expect(again).toEqual(first)
    expect(first).toMatchObject({ email: "ana@example.com", joinedDate: now, isVerified: false, version: 1 })
  })

  test("changes what is given, merges preferences and raises its version", async () => {
    const { id } = await User.ensure(aFan())
    await User.update({
      id,
      version: 1,
      changes: { bio: "Go Pack!", preferences: { spoilerFree: true } },
      now: later,
    })
    await User.update({ id, version: 2, changes: { preferences: { delaySeconds: 30 } }, now: later })
    expect(await User.get(id)).toMatchObject({
      bio: "Go Pack!",
      firstName: "Ana",
      preferences: { spoilerFree: true, delaySeconds: 30 },
      version: 3,
      updatedAt: later,
    })
  })

  test("is changed by one of two devices; the other is told the newer version", async () => {
    const { id } = await User.ensure(aFan())
    const change = (bio: string) => User.update({ id, version: 1, changes: { bio }, now: later })
    const both = await Promise.allSettled([change("one"), change("two")])
    const lost = both.filter((result) => result.status === "rejected")
    expect(lost).toHaveLength(1)
    expect(lost[0]?.reason).toMatchObject({ kind: "conflict", reason: "user.changed" })
  })

  test("keeps the followed teams apart from how a screen looks, and shows them together", async () => {
    const { id } = await User.ensure(aFan())
    const preferences: Preferences = { teams: ["football-152"], theme: "dark" }
    await User.update({ id, version: 1, changes: { preferences }, now: later })
    expect((await User.get(id)).preferences).toEqual(preferences)
    const { data } = await UserEntity.get({ id }).go()
    expect(data).toMatchObject({ teams: ["football-152"], preferences: { theme: "dark" } })
  })

  test("of before migration 3 has its teams in the preferences, and moves them with the next change", async () => {
    const { id } = await User.ensure(aFan())
    await UserEntity.patch({ id })
      .set({ preferences: { teams: ["football-152"], theme: "dark" } })
      .go()
    expect((await User.get(id)).preferences.teams).toEqual(["football-152"])
    await User.update({ id, version: 1, changes: { preferences: { theme: "light" } }, now: later })
    expect((await User.get(id)).preferences).toEqual({ teams: ["football-152"], theme: "light" })
    expect((await UserEntity.get({ id }).go()).data?.preferences).toEqual({ theme: "light" })
  })

  test("stands among the newest, for one Query", async () => {
    const joined = (day: number) => `2031-01-0${day}T00:00:00.000Z`
    const first = await User.ensure({ ...aFan(), now: joined(1) })
    const second = await User.ensure({ ...aFan(), now: joined(2) })
    const { value, capacity } = await measure(() => User.newest({ limit: 2 }))
    expect(value.items).toEqual([second, first])
    expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
  })

  test("costs one strongly consistent read", async () => {
    const { id } = await User.ensure(aFan())
    const { capacity } = await measure(() => User.get(id))
    expect(capacity).toMatchObject({ calls: 1, read: 1, write: 0 })
  })

  test("loses its picture only as it was read, by one conditional write", async () => {
    const { id } = await User.ensure(aFan())
    await User.showPicture({ id, picture: "/a", now })
    expect(await User.hidePicture({ id, version: 1, now })).toBe(false)
    const { value, capacity } = await measure(() => User.hidePicture({ id, version: 2, now }))
    expect([value, (await User.get(id)).picture]).toEqual([true, null])
    // The item, and its copy among the newest.
    expect(capacity).toMatchObject({ calls: 1, read: 0, write: 2 })
  })

  test("is forgotten, twice as well as once", async () => {
    const { id } = await User.ensure(aFan())
    await User.remove(id)
    await User.remove(id)
    await expect(User.get(id)).rejects.toMatchObject({ kind: "not_found", reason: "user.not_found" })
  })

  test("shows everybody a name, never the address", async () => {
    const user = await User.ensure(aFan())
    const shown = User.publicView(user)
    expect(shown.name).toBe("Ana F.")
    expect(JSON.stringify(shown)).not.toContain("example.com")
  })

  test.each([
    ["isVerified", { isVerified: true }],
    ["email", { email: "other@example.com" }],
    ["id", { id: "somebody" }],
    ["version", { version: 9 }],
    ["joinedDate", { joinedDate: "1887-01-01" }],
  ])("%s is nothing a fan may set", async (_name, changes) => {
    const { id } = await User.ensure(aFan())
    // @ts-expect-error What TypeScript refuses, a request may still carry.
    await expect(async () => User.update({ id, version: 1, changes, now })).rejects.toMatchObject({
      kind: "input",
    })
  })
})
