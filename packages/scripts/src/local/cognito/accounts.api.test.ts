import { newId } from "@hub/core/id"
import { User } from "@hub/core/user"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"

const password = "Wolfpack1!"
const { ask, mails, lastCode, clock, failTrigger } = await startAccounts(postConfirmation)

const Session = v.object({
  data: v.object({ accessToken: v.string(), user: v.looseObject({ id: v.string() }) }),
})

function address(): string {
  return `${newId(Date.now()).toLowerCase()}@example.com`
}

async function signedUp(email = address()) {
  const account = { email, password, firstName: "Ana", lastName: "Fan", graduationYear: 2012 }
  const answer = await ask("POST", "/auth/sign-up", { body: account })
  expect(answer.status).toBe(200)
  return email
}

async function signedIn(email?: string) {
  const one = email ?? (await signedUp())
  if (!email) await ask("POST", "/auth/confirm", { body: { email: one, code: lastCode(one) } })
  const answer = await ask("POST", "/auth/sign-in", { body: { email: one, password } })
  expect(answer.status).toBe(200)
  const { data } = v.parse(Session, answer.json)
  return { email: one, token: data.accessToken, id: data.user.id, cookie: answer.cookie, answer }
}

describe("signing up", () => {
  test("a fan signs up, confirms with the mailed code and has a profile and the group", async () => {
    const email = await signedUp()
    const code = lastCode(email)
    const confirmed = await ask("POST", "/auth/confirm", { body: { email, code } })
    expect(confirmed.status).toBe(200)
    const { answer, id } = await signedIn(email)
    expect(answer.json).toMatchObject({
      data: { groups: ["fans"], user: { email, firstName: "Ana", graduationYear: 2012, isVerified: false } },
    })
    expect(await User.get(id)).toMatchObject({ email })
  })

  test("an address that has an account gets the same answer, and no mail once it is confirmed", async () => {
    const { email } = await signedIn()
    const before = mails.length
    const again = { email, password: "Other-one1", firstName: "Eve", lastName: "Else" }
    const answer = await ask("POST", "/auth/sign-up", { body: again })
    const fresh = await ask("POST", "/auth/sign-up", { body: { ...again, email: address() } })
    expect([answer.status, Object.keys(Object(answer.json).data)]).toEqual([
      fresh.status,
      Object.keys(Object(fresh.json).data),
    ])
    expect(mails.slice(before).filter((mail) => mail.to.includes(email))).toEqual([])
    expect((await ask("POST", "/auth/sign-in", { body: { email, password } })).status).toBe(200)
  })

  test("a weak password is refused with the rule", async () => {
    const body = { email: address(), password: "wolfpack", firstName: "Ana", lastName: "Fan" }
    const answer = await ask("POST", "/auth/sign-up", { body })
    expect(answer.json).toMatchObject({ status: 400, reason: "auth.weak_password" })
  })

  test.each([
    { isVerified: true },
    { groups: ["admins"] },
    { role: "admin" },
    { "custom:is_verified": "true" },
  ])("nobody signs up with %j", async (extra) => {
    const body = { email: address(), password, firstName: "Ana", lastName: "Fan", ...extra }
    expect((await ask("POST", "/auth/sign-up", { body })).status).toBe(400)
  })

  test("a confirmation whose profile could not be written is made whole at the first sign-in", async () => {
    const email = await signedUp()
    failTrigger(true)
    const confirmed = await ask("POST", "/auth/confirm", { body: { email, code: lastCode(email) } })
    failTrigger(false)
    expect(confirmed.status).toBe(503)
    const { id } = await signedIn(email)
    expect(await User.get(id)).toMatchObject({ email })
    const again = await ask("POST", "/auth/sign-in", { body: { email, password } })
    expect(again.json).toMatchObject({ data: { groups: ["fans"] } })
  })
})

describe("signing in", () => {
  test("a wrong password and an unknown address read the same", async () => {
    const { email } = await signedIn()
    const wrong = await ask("POST", "/auth/sign-in", { body: { email, password: "Wrong1!x" } })
    const unknown = await ask("POST", "/auth/sign-in", { body: { email: address(), password } })
    const shown = ({ json }: typeof wrong) => ({ ...Object(json), correlationId: null })
    expect(wrong.status).toBe(401)
    expect(shown(unknown)).toEqual(shown(wrong))
  })

  test("a right password of an unconfirmed address says what is missing", async () => {
    const email = await signedUp()
    const answer = await ask("POST", "/auth/sign-in", { body: { email, password } })
    expect(answer.json).toMatchObject({ status: 403, reason: "auth.unconfirmed" })
  })

  test("the refresh token is in a cookie that no script and no other site gets", async () => {
    const { answer } = await signedIn()
    expect(answer.setCookie).toMatch(
      /^hub_session=[\w-]{40,}; Max-Age=2592000; Path=\/api\/v1\/auth; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(answer.text).not.toContain(answer.cookie.split("=")[1])
  })

  test("a cookie is traded for a new session once; an old one ends the cookie", async () => {
    const { cookie } = await signedIn()
    const first = await ask("POST", "/auth/refresh", { cookie })
    expect(first.status).toBe(200)
    expect(first.cookie).not.toBe(cookie)
    clock.ahead(31_000)
    const old = await ask("POST", "/auth/refresh", { cookie })
    expect(old.json).toMatchObject({ status: 401, reason: "auth.signed_out" })
    expect(old.setCookie).toContain("Max-Age=0")
    clock.ahead(0)
  })

  test("without a cookie there is nothing to refresh", async () => {
    expect((await ask("POST", "/auth/refresh")).status).toBe(401)
  })

  test("another site's page cannot use the cookie", async () => {
    const { cookie } = await signedIn()
    for (const site of ["cross-site", "same-site"]) {
      const answer = await ask("POST", "/auth/refresh", { cookie, headers: { "sec-fetch-site": site } })
      expect(answer.json).toMatchObject({ status: 403, reason: "request.cross_site" })
    }
  })

  test("signing out ends this sign-in; everywhere ends all", async () => {
    const here = await signedIn()
    const there = await signedIn(here.email)
    await ask("POST", "/auth/sign-out", { cookie: here.cookie })
    expect((await ask("POST", "/auth/refresh", { cookie: here.cookie })).status).toBe(401)
    await ask("POST", "/auth/sign-out-everywhere", { token: there.token })
    expect((await ask("POST", "/auth/refresh", { cookie: there.cookie })).status).toBe(401)
  })
})

describe("passwords and addresses", () => {
  test("a forgotten password is replaced with a mailed code", async () => {
    const { email } = await signedIn()
    await ask("POST", "/auth/forgot", { body: { email } })
    const reset = { email, code: lastCode(email), password: "Different2?" }
    expect((await ask("POST", "/auth/reset", { body: reset })).status).toBe(200)
    expect((await ask("POST", "/auth/sign-in", { body: { email, password } })).status).toBe(401)
    expect((await ask("POST", "/auth/sign-in", { body: { email, password: "Different2?" } })).status).toBe(
      200,
    )
  })

  test("nobody learns from a reset who has an account", async () => {
    const known = await ask("POST", "/auth/forgot", { body: { email: (await signedIn()).email } })
    const unknown = await ask("POST", "/auth/forgot", { body: { email: address() } })
    expect([known.status, unknown.status]).toEqual([200, 200])
    const body = { email: address(), code: "123456", password: "Different2?" }
    expect((await ask("POST", "/auth/reset", { body })).json).toMatchObject({
      status: 422,
      reason: "auth.wrong_code",
    })
  })

  test("a password is changed by who knows the present one", async () => {
    const { token, email } = await signedIn()
    const change = (present: string) =>
      ask("POST", "/auth/password", { token, body: { present, password: "Different2?" } })
    expect((await change("Wrong1!x")).json).toMatchObject({ status: 403, reason: "auth.wrong_password" })
    expect((await change(password)).status).toBe(200)
    expect((await ask("POST", "/auth/sign-in", { body: { email, password: "Different2?" } })).status).toBe(
      200,
    )
  })

  test("a new address counts once its code came back, in the account and in the profile", async () => {
    const { token, id } = await signedIn()
    const next = address()
    const wrong = await ask("POST", "/auth/email", { token, body: { email: next, password: "Wrong1!x" } })
    expect(wrong.json).toMatchObject({ status: 403, reason: "auth.wrong_password" })
    expect(lastCode(next)).toBe("")
    await ask("POST", "/auth/email", { token, body: { email: next, password } })
    expect((await User.get(id)).email).not.toBe(next)
    await ask("POST", "/auth/email/confirm", { token, body: { code: lastCode(next) } })
    expect((await User.get(id)).email).toBe(next)
    await signedIn(next)
  })

  test("an address that was confirmed, but not written to the profile, is written at the next sign-in", async () => {
    const { email, token, id } = await signedIn()
    const next = address()
    await ask("POST", "/auth/email", { token, body: { email: next, password } })
    await ask("POST", "/auth/email/confirm", { token, body: { code: lastCode(next) } })
    await User.confirmEmail({ id, email, now: "2026-11-21T18:00:00.000Z" })
    const { answer } = await signedIn(next)
    expect(answer.json).toMatchObject({ data: { user: { email: next } } })
    expect((await User.get(id)).email).toBe(next)
  })

  test("a code for a new password, or for another address, is not guessed either", async () => {
    const { email, token } = await signedIn()
    await ask("POST", "/auth/forgot", { body: { email } })
    const sent = lastCode(email)
    const next = address()
    await ask("POST", "/auth/email", { token, body: { email: next, password } })
    const other = lastCode(next)
    const wrong = ["000000", "000001", "000002"].find((code) => code !== sent && code !== other)
    const reset = (code = "") =>
      ask("POST", "/auth/reset", { body: { email, code, password: "Different2?" } })
    const confirm = (code = "") => ask("POST", "/auth/email/confirm", { token, body: { code } })
    for (const _ of [1, 2, 3, 4, 5]) {
      const guesses = await Promise.all([reset(wrong), confirm(wrong)])
      expect(guesses.map(({ status }) => status)).toEqual([422, 422])
    }
    const right = await Promise.all([reset(sent), confirm(other)])
    expect(right.map(({ status }) => status)).toEqual([429, 429])
  })

  test("codes are not guessed", async () => {
    const email = await signedUp()
    const wrong = lastCode(email) === "000000" ? "000001" : "000000"
    const guess = (code: string) => ask("POST", "/auth/confirm", { body: { email, code } })
    for (const _ of [1, 2, 3, 4, 5]) expect((await guess(wrong)).status).toBe(422)
    expect((await guess(lastCode(email))).status).toBe(429)
  })
})

describe("the signed-in fan", () => {
  test("sees and changes their own profile, and an older version is refused", async () => {
    const { token } = await signedIn()
    const changed = await ask("PUT", "/me", { token, body: { version: 1, bio: "Go Pack!" } })
    expect(changed.json).toMatchObject({ data: { bio: "Go Pack!", version: 2 } })
    const late = await ask("PUT", "/me", { token, body: { version: 1, bio: "older" } })
    expect(late.json).toMatchObject({ status: 409, reason: "user.changed" })
    expect((await ask("GET", "/me", { token })).json).toMatchObject({ data: { bio: "Go Pack!" } })
  })

  test.each(["isVerified", "email", "id", "joinedDate", "groups", "updatedAt", "picture"])(
    "cannot set %s",
    async (field) => {
      const { token } = await signedIn()
      const answer = await ask("PUT", "/me", { token, body: { version: 1, [field]: "x" } })
      expect(answer.json).toMatchObject({ status: 400, code: "VALIDATION_ERROR" })
    },
  )

  test("is shown to others without the address", async () => {
    const { id, email } = await signedIn()
    const shown = await ask("GET", `/users/${id}`)
    expect(shown.json).toMatchObject({ data: { name: "Ana F." } })
    expect(shown.text).not.toContain(email)
  })

  test("takes everything along, and is gone when deleted", async () => {
    const { token, id, email, cookie } = await signedIn()
    expect((await ask("GET", "/me/export", { token })).json).toMatchObject({
      data: { profile: { id, email }, likes: [] },
    })
    expect((await ask("DELETE", "/me", { token })).status).toBe(200)
    expect(await User.find(id)).toBeUndefined()
    expect((await ask("POST", "/auth/refresh", { cookie })).status).toBe(401)
    expect((await ask("POST", "/auth/sign-in", { body: { email, password } })).status).toBe(401)
    expect((await ask("GET", `/users/${id}`)).status).toBe(404)
  })

  test("answers are kept by no cache and given to no other origin", async () => {
    const { token } = await signedIn()
    const { headers } = await ask("GET", "/me", { token, headers: { origin: "https://else.example" } })
    expect(headers.get("cache-control")).toBe("private, no-store")
    expect(headers.get("access-control-allow-origin")).toBeNull()
  })
})
