import { newId } from "@hub/core/id"
import { changeRole } from "@hub/functions/auth/groups"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api
const [ada, ana] = [await aFan(api, "admins"), await aFan(api)]

const Written = v.object({ data: v.looseObject({ id: v.string(), slug: v.string(), version: v.number() }) })

function aDraft(over: object = {}) {
  const title = `Pack wins ${newId(Date.now())}`
  return {
    title,
    excerpt: "",
    content: "**Go**",
    category: "news",
    tags: [],
    sport: null,
    image: null,
    ...over,
  }
}

async function written(over: object = {}) {
  const answer = await ask("POST", "/articles", { token: ada.token, body: aDraft(over) })
  expect(answer.status).toBe(200)
  return v.parse(Written, answer.json).data
}

async function published(over: object = {}) {
  const { slug } = await written(over)
  const answer = await ask("POST", `/articles/${slug}/publish`, { token: ada.token, body: { version: 1 } })
  return v.parse(Written, answer.json).data
}

describe("an admin", () => {
  test("writes a draft under their public name, which readers do not see before it is published", async () => {
    const { slug } = await written()
    expect((await ask("GET", `/articles/${slug}`)).status).toBe(404)
    const draft = await ask("GET", `/desk/articles/${slug}`, { token: ada.token })
    expect(draft.json).toMatchObject({ data: { status: "draft", author: { id: ada.id, name: "Ana F." } } })
    await ask("POST", `/articles/${slug}/publish`, { token: ada.token, body: { version: 1 } })
    const shown = await ask("GET", `/articles/${slug}`)
    expect(shown.json).toMatchObject({ data: { status: "published", html: "<p><strong>Go</strong></p>" } })
    expect(shown.headers.get("cache-control")).toContain("public")
  })

  test("schedules one, which is in no list before its time", async () => {
    const tag = newId(Date.now()).toLowerCase()
    const { slug } = await written({ tags: [tag] })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    const answer = await ask("POST", `/articles/${slug}/publish`, {
      token: ada.token,
      body: { version: 1, at },
    })
    expect(answer.json).toMatchObject({ data: { status: "scheduled", publishedAt: at } })
    expect((await ask("GET", `/articles?tag=${tag}`)).json).toEqual({ data: [], next: null })
  })

  test("who changes an older version is told, and nothing is lost", async () => {
    const { slug } = await written()
    const change = (title: string) =>
      ask("PUT", `/articles/${slug}`, { token: ada.token, body: { version: 1, title } })
    expect((await change("First")).json).toMatchObject({ data: { title: "First", version: 2 } })
    expect((await change("Second")).json).toMatchObject({ status: 409, reason: "article.changed" })
    const before = await ask("GET", `/desk/articles/${slug}/revisions`, { token: ada.token })
    expect(before.json).toMatchObject({ data: [{ version: 2, title: "First" }, { version: 1 }] })
  })

  test("takes an article back: 410 for readers", async () => {
    const { slug } = await published()
    await ask("POST", `/articles/${slug}/unpublish`, { token: ada.token, body: { version: 2 } })
    expect((await ask("GET", `/articles/${slug}`)).json).toMatchObject({ status: 410 })
  })

  test("who sends the same request twice under a key makes one article", async () => {
    const request = {
      token: ada.token,
      body: aDraft({ slug: newId(0).toLowerCase() }),
      headers: { "idempotency-key": newId(Date.now()) },
    }
    const [first, again] = [await ask("POST", "/articles", request), await ask("POST", "/articles", request)]
    expect([again.status, again.text]).toEqual([200, first.text])
    expect(again.headers.get("idempotent-replayed")).toBe("true")
    const other = await ask("POST", "/articles", { ...request, body: aDraft() })
    expect(other.json).toMatchObject({ status: 422, reason: "idempotency.reused" })
  })

  test("a request that failed may be sent again under its key", async () => {
    const headers = { "idempotency-key": newId(Date.now()) }
    const bad = await ask("POST", "/articles", { token: ada.token, body: { title: "" }, headers })
    expect(bad.status).toBe(400)
    expect((await ask("POST", "/articles", { token: ada.token, body: aDraft(), headers })).status).toBe(200)
  })

  test("a long article is taken, one above 64 KB is not", async () => {
    await written({ content: "x".repeat(40_000) })
    const body = aDraft({ content: "x".repeat(70_000) })
    expect((await ask("POST", "/articles", { token: ada.token, body })).status).toBe(413)
  })
})

describe("nobody else", () => {
  test.each([
    ["a fan", () => ana.token, 403],
    ["the public", () => undefined, 401],
  ])("writes: %s", async (_who, tokenOf, status) => {
    const { slug } = await published()
    const token = tokenOf()
    const as = token === undefined ? {} : { token }
    const statuses = await Promise.all([
      ask("POST", "/articles", { ...as, body: aDraft() }),
      ask("PUT", `/articles/${slug}`, { ...as, body: { version: 2, title: "Mine" } }),
      ask("POST", `/articles/${slug}/publish`, { ...as, body: { version: 2 } }),
      ask("POST", `/articles/${slug}/unpublish`, { ...as, body: { version: 2 } }),
      ask("GET", "/desk/articles", as),
      ask("GET", `/desk/articles/${slug}`, as),
      ask("GET", `/desk/articles/${slug}/revisions`, as),
    ])
    expect(statuses.map((answer) => answer.status)).toEqual(statuses.map(() => status))
  })

  test("learns whether a draft exists", async () => {
    const { slug } = await written()
    const shown = ({ json }: Awaited<ReturnType<typeof ask>>) => ({ ...Object(json), correlationId: null })
    const look = (one: string) => ask("GET", `/desk/articles/${one}`, { token: ana.token })
    expect(shown(await look(slug))).toEqual(shown(await look("no-such-article")))
  })

  test.each(["author", "id", "status", "publishedAt", "html", "createdAt", "updatedBy", "viewCount"])(
    "sets %s",
    async (field) => {
      const { slug } = await written()
      const body = { version: 1, [field]: "x" }
      const answer = await ask("PUT", `/articles/${slug}`, { token: ada.token, body })
      expect(answer.status).toBe(400)
      const made = await ask("POST", "/articles", { token: ada.token, body: aDraft({ [field]: "x" }) })
      expect(made.status).toBe(400)
    },
  )
})

describe("an author who is no admin any more", () => {
  test("still has their own articles, and no others", async () => {
    const eve = await aFan(api, "admins")
    const own = await ask("POST", "/articles", { token: eve.token, body: aDraft() })
    const { slug } = v.parse(Written, own.json).data
    const other = await published()
    await changeRole(eve.email, "admins", "take")
    const session = await ask("POST", "/auth/sign-in", { body: { email: eve.email, password: "Wolfpack1!" } })
    const token = v.parse(v.object({ data: v.object({ accessToken: v.string() }) }), session.json).data
      .accessToken
    const change = (one: string, version: number) =>
      ask("PUT", `/articles/${one}`, { token, body: { version, title: "Changed" } })
    expect((await change(slug, 1)).status).toBe(200)
    expect((await change(other.slug, 2)).status).toBe(403)
  })
})

describe("readers", () => {
  test.each(["category=recap", "sport=baseball", "author"])(
    "find articles by %s, ten a page",
    async (filter) => {
      const { id } = await published({ category: "recap", sport: "baseball" })
      const query = filter === "author" ? `author=${ada.id}` : filter
      const { json } = await ask("GET", `/articles?${query}&limit=50`)
      const { data } = v.parse(v.object({ data: v.array(v.looseObject({ id: v.string() })) }), json)
      expect(data.map((article) => article.id)).toContain(id)
    },
  )

  test("page through them with a cursor that belongs to the list", async () => {
    const tag = newId(Date.now()).toLowerCase()
    for (const _ of [1, 2, 3]) await published({ tags: [tag] })
    const first = Object((await ask("GET", `/articles?tag=${tag}&limit=2`)).json)
    const rest = Object((await ask("GET", `/articles?tag=${tag}&limit=2&cursor=${first.next}`)).json)
    expect([first.data.length, rest.data.length, rest.next]).toEqual([2, 1, null])
    expect((await ask("GET", `/articles?category=news&cursor=${first.next}`)).status).toBe(400)
  })

  test.each(["tag=A", "category=none", "tag=a&sport=football", "status=draft", "limit=51"])(
    "are told what is wrong with %s",
    async (query) => {
      expect((await ask("GET", `/articles?${query}`)).status).toBe(400)
    },
  )
})

test("a role is given to an account that exists", async () => {
  await expect(changeRole("nobody@example.com", "admins", "give")).rejects.toMatchObject({
    reason: "auth.no_account",
  })
})
