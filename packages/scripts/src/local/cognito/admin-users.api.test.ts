import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import { describe, expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api
const [admin, fan] = [await aFan(api, "admins"), await aFan(api)]
const why = { why: "writes for the paper" }

describe("an admin", () => {
  test("finds a fan by the address, or among those who joined last", async () => {
    const one = await ask("GET", `/admin/users?email=${fan.email.toUpperCase()}`, { token: admin.token })
    expect(one.json).toMatchObject({ data: [{ id: fan.id, email: fan.email }], next: null })
    const all = await ask("GET", "/admin/users", { token: admin.token })
    expect(Object(all.json).data).toEqual(expect.arrayContaining([expect.objectContaining({ id: fan.id })]))
    const none = await ask("GET", "/admin/users?email=nobody@example.com", { token: admin.token })
    expect([none.status, none.json]).toEqual([200, { data: [], next: null }])
  })

  test("gives a role and takes it, with both on record, and it counts from the next session on", async () => {
    const { id, email } = await aFan(api)
    const path = `/admin/users/${id}/roles/moderators`
    const given = await ask("PUT", path, { token: admin.token, body: why })
    expect(Object(given.json).data.groups.toSorted()).toEqual(["fans", "moderators"])
    const signedIn = await ask("POST", "/auth/sign-in", { body: { email, password: "Wolfpack1!" } })
    expect(Object(signedIn.json).data.groups).toContain("moderators")

    const taken = await ask("POST", `${path}/take`, { token: admin.token, body: { why: "left" } })
    expect(Object(taken.json).data.groups).toEqual(["fans"])
    const record = await ask("GET", `/desk/audit?subject=user-${id}`, { token: admin.token })
    expect(Object(record.json).data).toMatchObject([
      { action: "role.take", by: admin.id, why: "moderators: left" },
      { action: "role.give", by: admin.id, why: "moderators: writes for the paper" },
    ])
  })

  test("cannot lock themselves out", async () => {
    const own = `/admin/users/${admin.id}/roles/admins/take`
    const answer = await ask("POST", own, { token: admin.token, body: why })
    expect([answer.status, Object(answer.json).reason]).toEqual([409, "role.own"])
  })

  test.each([
    ["without a reason", "moderators", { why: " " }, 400],
    ["for a role that there is not", "kings", why, 400],
    ["for `fans`, which everybody is", "fans", why, 400],
  ])("changes nothing %s", async (_name, role, body, status) => {
    const answer = await ask("PUT", `/admin/users/${fan.id}/roles/${role}`, { token: admin.token, body })
    expect(answer.status).toBe(status)
  })

  test("is told that there is no such account", async () => {
    expect((await ask("GET", "/admin/users/no-such-id", { token: admin.token })).status).toBe(404)
    const answer = await ask("PUT", "/admin/users/no-such-id/roles/admins", { token: admin.token, body: why })
    expect(answer.status).toBe(404)
  })
})

describe.each([
  ["GET", "/admin/users"],
  ["GET", `/admin/users?email=${fan.email}`],
  ["GET", `/admin/users/${fan.id}`],
  ["PUT", `/admin/users/${fan.id}/roles/admins`],
  ["POST", `/admin/users/${fan.id}/roles/admins/take`],
])("%s %s", (method, path) => {
  const body = method === "GET" ? {} : { body: why }

  test("is nobody's without signing in", async () => {
    const { status } = await ask(method, path, body)
    expect(status).toBe(401)
  })

  test("is not a fan's, nor a moderator's, also about themselves", async () => {
    const moderator = await aFan(api, "moderators")
    for (const { token } of [fan, moderator]) {
      const answer = await ask(method, path, { token, ...body })
      expect([answer.status, Object(answer.json).reason]).toEqual([403, "policy.denied"])
    }
  })
})
