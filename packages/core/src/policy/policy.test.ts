import { describe, expect, test } from "vitest"
import type { Actor } from "../actor.ts"
import { entities, isAllowed, type Role, roles, rolesOf, type Verb, verbs } from "./index.ts"

const actors: Record<Role, Actor.Info> = {
  public: { type: "public" },
  fan: { type: "user", userId: "ana", groups: ["fans"] },
  premium_fan: { type: "user", userId: "ana", groups: ["fans", "premium_fans"] },
  moderator: { type: "user", userId: "ana", groups: ["fans", "moderators"] },
  admin: { type: "user", userId: "ana", groups: ["fans", "admins"] },
  owner: { type: "user", userId: "ben", groups: ["fans"] },
  service: { type: "service" },
}
const theirs = "ben"

/** The reviewed table, written a second time: c, r, u, d of each role on a record that belongs to `theirs`. */
const expected: Record<(typeof entities)[number], Record<Role, string>> = {
  facts: same("r", { service: "crud" }),
  page: same("r", { service: "crud" }),
  profile: same("", { admin: "rud", owner: "crud", service: "crud" }),
  "public profile": same("r", {}),
  article: same("r", { admin: "crud", owner: "rud" }),
  draft: same("", { admin: "r", owner: "r" }),
  comment: same("r", { moderator: "ru", admin: "crud", owner: "crd" }),
  "comment text": same("", { owner: "u" }),
  "held comment": same("", { moderator: "r", admin: "r", owner: "r" }),
  report: same("", { owner: "c" }),
  standing: same("", { moderator: "ru", admin: "ru", owner: "r" }),
  notice: same("", { owner: "ru" }),
  audit: same("", { moderator: "r", admin: "r" }),
  role: same("", { admin: "crd" }),
  like: same("", { owner: "crd" }),
  usage: same("c", { admin: "cr", service: "cr" }),
  kpi: same("", { admin: "r", service: "r" }),
  level: same("", { admin: "rud", service: "ud" }),
  device: same("cud", { service: "cud" }),
  credential: same("cud", { service: "" }),
  "api key": same("", { owner: "crud" }),
}

function same(usual: string, exceptions: Partial<Record<Role, string>>): Record<Role, string> {
  const all = { public: usual, fan: usual, premium_fan: usual, moderator: usual, admin: usual }
  return { ...all, owner: usual, service: usual, ...exceptions }
}

const cases = entities.flatMap((entity) =>
  roles.flatMap((role) =>
    verbs.map((verb): [Role, Verb, typeof entity, boolean] => [
      role,
      verb,
      entity,
      expected[entity][role].includes(verb.slice(0, 1)),
    ]),
  ),
)

describe("every role × verb × entity", () => {
  test.each(cases)("%s may %s %s: %s", (role, verb, entity, allowed) => {
    expect(isAllowed(actors[role], verb, entity, theirs)).toBe(allowed)
  })
})

test("a group that nobody knows adds nothing, and being owner of another record neither", () => {
  expect(rolesOf({ type: "user", userId: "ana", groups: ["kings"] }, "ben")).toEqual(["public"])
})

test("the owner of nothing is nobody", () => {
  expect(isAllowed({ type: "user", userId: "ana", groups: [] }, "read", "profile")).toBe(false)
})
