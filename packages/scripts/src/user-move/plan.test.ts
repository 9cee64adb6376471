import type { Info } from "@hub/core/user/info"
import * as v from "valibot"
import { expect, test } from "vitest"
import { Export, givenOf, isReal, type Moved } from "./info.ts"
import { changesOf, stepOf } from "./plan.ts"

const at = "2026-11-21T12:00:00.000Z"
const moved: Moved = {
  email: "dev@school.edu",
  firstName: "Dev",
  lastName: "Eloper",
  username: "dev",
  favoriteTeam: "football-152",
  favoriteSport: null,
  graduationYear: null,
  bio: null,
  joinedDate: at,
  preferences: { teams: ["football-152"], theme: "dark" },
}
const profile: Info = {
  ...moved,
  id: "a",
  picture: null,
  isVerified: true,
  preferences: {},
  version: 1,
  updatedAt: at,
}
const confirmed = { id: "a", state: "confirmed" } as const

test("who has no account gets one, with all they chose", () => {
  const step = stepOf(moved, undefined, undefined)
  expect(step).toEqual({
    email: moved.email,
    does: "make",
    fills: ["username", "favoriteTeam", "teams", "theme"],
    keeps: [],
    why: null,
  })
  const { username, favoriteTeam, preferences } = moved
  expect(changesOf(moved, step)).toEqual({ username, favoriteTeam, preferences })
})

test("what somebody chose on the target stays; what they never chose is filled", () => {
  const there: Info = { ...profile, username: "me", preferences: { theme: "light", teams: [] } }
  const step = stepOf({ ...moved, bio: "Go Pack!" }, confirmed, there)
  expect(step).toMatchObject({ does: "fill", fills: ["bio"], keeps: ["username", "teams", "theme"] })
  expect(changesOf({ ...moved, bio: "Go Pack!" }, step)).toEqual({ bio: "Go Pack!" })
})

test("who is there with all of it is not touched", () => {
  const step = stepOf(moved, confirmed, { ...profile, preferences: { ...moved.preferences, hours: "24" } })
  expect([step.does, changesOf(moved, step)]).toEqual(["same", {}])
})

test.each([
  ["unconfirmed", "leave"],
  ["disabled", "leave"],
  ["begun", "make"],
] as const)("an account that is %s: %s", (state, does) => {
  expect(stepOf(moved, { id: "a", state }, undefined)).toMatchObject({ does })
})

test("an export has no id, role, mark, picture or version, and one with a password is refused", () => {
  const users = [givenOf(profile)]
  expect(Object.keys(users[0] ?? {}).toSorted()).toEqual(Object.keys(moved).toSorted())
  const file = { format: "hub-users", version: 1, stage: "dev", exportedAt: at, users }
  expect(v.is(Export, file)).toBe(true)
  expect(v.is(Export, { ...file, users: [{ ...users[0], password: "x" }] })).toBe(false)
})

test.each([
  ["anybody@hub.example", false],
  ["fan000001@fans.example", false],
  ["a@b.test", false],
  ["dev@example.com", true],
  ["example@school.edu", true],
])("%s can be somebody's: %s", (email, isSomebodys) => {
  expect(isReal(email)).toBe(isSomebodys)
})
