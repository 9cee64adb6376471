import type { Actor } from "@hub/core/actor"
import { Comment } from "@hub/core/comment"
import { newId } from "@hub/core/id"
import { Policy } from "@hub/core/policy"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import { decodeJwt, decodeProtectedHeader, SignJWT } from "jose"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { anArticle } from "./testing-articles.ts"
import { aFan } from "./testing-fans.ts"
import { idOf, type Right, requestsOf, rights } from "./testing-rights.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api
const [ben, mod, ada] = [await aFan(api), await aFan(api, "moderators"), await aFan(api, "admins")]

const [ana, leo, eve] = [await aFan(api), await aFan(api, "premium_fans"), await aFan(api)]

const List = v.object({ data: v.array(v.looseObject({ id: v.string() })), next: v.nullable(v.string()) })

/** A comment of a fan's own, some minutes from now; held unless they moderate. */
async function said(slug: string, { id }: { id: string }, isStaff = false, minute = 0) {
  const now = new Date(Date.now() + minute * 60_000).toISOString()
  const given = {
    id: newId(Date.parse(now)),
    on: { kind: "article", id: slug },
    text: `${minute}`,
    now,
  } as const
  return Comment.post({ ...given, author: { id, name: "Ana F." }, isStaff })
}

/** Who plays a role, and by which token: the pool's own, but for the hub itself, which no token speaks for. */
async function playing(role: Policy.Role): Promise<{ actor: Actor.Info; token?: string }> {
  if (role === "public") return { actor: { type: "public" } }
  const members = {
    fan: { ...ben, groups: ["fans"] },
    premium_fan: { ...leo, groups: ["fans", "premium_fans"] },
    moderator: { ...mod, groups: ["fans", "moderators"] },
    admin: { ...ada, groups: ["fans", "admins"] },
    owner: { ...ana, groups: ["fans"] },
    service: { ...eve, groups: ["service", "owner", "public"] },
  }
  const { id, token, groups } = members[role]
  const actor: Actor.Info = { type: "user", userId: id, groups }
  if (role !== "service") return { actor, token }
  const { kid = "" } = decodeProtectedHeader(token)
  const claims = new SignJWT({ ...decodeJwt(token), "cognito:groups": groups })
  return {
    actor,
    token: await claims.setProtectedHeader({ alg: "RS256", kid }).sign(await api.signingKey()),
  }
}

describe("the router, by the policy table", async () => {
  const article = await anArticle(true, { id: ana.id, name: "Ana F." })
  let minute = 0
  /** One of the owner's, which readers see. */
  const aComment = async () => (await said(article.slug, ana, true, minute++)).id
  const routes = [
    ...new Set(
      api.app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
    ),
  ]

  test("has a row for every route, and none for a route that is gone", () => {
    expect(Object.keys(rights).toSorted()).toEqual(routes.toSorted())
  })

  /** The owner comes last: with the account goes what the others are kept from. */
  test.each(Policy.roles.toSorted((a, b) => Number(a === "owner") - Number(b === "owner")))(
    "lets %s do what the table says, and nothing else",
    async (role) => {
      const { actor, token } = await playing(role)
      const answered: [string, string][] = []
      const expected: [string, string][] = []
      for (const { route, right } of requestsOf(routes)) {
        const name = `${route} (${right.verb} ${right.entity})`
        answered.push([name, await verdictOf(route, right, token)])
        expected.push([name, promiseOf(right, actor)])
      }
      expect(Object.fromEntries(answered)).toEqual(Object.fromEntries(expected))
    },
  )

  function promiseOf({ verb, entity, of, isHidden }: Right, actor: Actor.Info): string {
    const asker = actor.type === "user" ? actor.userId : undefined
    const owner = { nobody: undefined, asker, owner: ana.id }[of]
    if (Policy.isAllowed(actor, verb, entity, owner)) return "let through"
    if (actor.type === "public") return "401 actor.anonymous"
    return isHidden ? "404 not there" : "403 policy.denied"
  }

  async function verdictOf(route: string, { body, query = "", isHidden }: Right, token?: string) {
    const [method = "", pattern = ""] = route.split(" ")
    const made = { user: ana.id, comment: isHidden ? await aComment() : newId(0) }
    const path = pattern
      .replace(":id", idOf(pattern, made))
      .replace(":slug", article.slug)
      .replace(":role", "moderators")
      .replace(":code", "NOT_FOUND")
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body && { "content-type": "application/json" }),
    }
    const answer = await api.app.request(`${path}${query}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    if (answer.ok) return "let through"
    const { reason } = v.parse(v.looseObject({ reason: v.string() }), await answer.json())
    if (isHidden && answer.status === 404) return "404 not there"
    const isElsewhere = [400, 405, 413, 415, 500].includes(answer.status) || reason === "route.not_found"
    const isRefused = reason === "actor.anonymous" || reason === "policy.denied"
    return isElsewhere || isRefused ? `${answer.status} ${reason}` : "let through"
  }
})

test("one fan's cursors are no use to another", async () => {
  const { slug } = await anArticle()
  const fan = await aFan(api, "moderators")
  for (const minute of [0, 1, 2]) await said(slug, fan, true, minute)
  const first = await ask("GET", "/me/comments?limit=1", { token: fan.token })
  const cursor = encodeURIComponent(v.parse(List, first.json).next ?? "")
  expect((await ask("GET", `/me/comments?limit=1&cursor=${cursor}`, { token: fan.token })).status).toBe(200)
  expect(
    (await ask("GET", `/me/comments?limit=1&cursor=${cursor}`, { token: ben.token })).json,
  ).toMatchObject({
    status: 400,
    reason: "cursor.invalid",
  })
  const theirs = await ask("GET", `/desk/commenters/${fan.id}/comments?cursor=${cursor}`, {
    token: mod.token,
  })
  expect(theirs.json).toMatchObject({ status: 400, reason: "cursor.invalid" })
})
