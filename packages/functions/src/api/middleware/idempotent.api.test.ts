import { Actor } from "@hub/core/actor"
import { Article } from "@hub/core/article"
import { Comment } from "@hub/core/comment"
import { newId } from "@hub/core/id"
import { anArticle, at, nowMs } from "@hub/core/testing/comments"
import { Hono } from "hono"
import { expect, test } from "vitest"
import type { Env } from "../env.ts"
import { onError } from "../lib/error.ts"
import { idempotent } from "./idempotent.ts"

type Write = (once: { id: string; isRetry: boolean }, fan: string) => Promise<{ id: string }>

/** A route that does its write and, the first time, is cut off before it can say so. */
function aRoute(write: Write) {
  const fan = newId(Date.now())
  const line = { isCut: true }
  const app = new Hono<Env>()
    .onError(onError)
    .use((c, next) => {
      c.set("now", () => nowMs)
      c.set("requestId", "test")
      return Actor.run({ type: "user", userId: fan, groups: ["fans"] }, next)
    })
    .post("/", idempotent, async (c) => {
      const made = await write(c.var.once ?? { id: "", isRetry: false }, fan)
      const { isCut } = line
      line.isCut = false
      if (isCut) throw new Error("the line was cut")
      return c.json({ data: { id: made.id } })
    })
  return async () => {
    const answer = await app.request("/", { method: "POST", headers: { "idempotency-key": "k" }, body: "{}" })
    const { data }: { data?: { id: string } } = JSON.parse(await answer.text())
    return { status: answer.status, id: data?.id, replayed: answer.headers.get("idempotent-replayed") }
  }
}

test("a comment that was written before the line was cut is not written again, and the second try says which it is", async () => {
  const on = await anArticle()
  const send = aRoute(({ id, isRetry }, fan) => {
    const author = { id: fan, name: "Ana F.", picture: null }
    return Comment.post({ id, isRetry, on, text: "Go Pack", author, isStaff: true, now: at(0) })
  })
  expect((await send()).status).toBe(500)
  const second = await send()
  const { items } = await Comment.list({ on, now: at(1), limit: 10 })
  expect([second.status, items.map(({ id }) => id)]).toEqual([200, [second.id]])
  expect(await send()).toEqual({ ...second, replayed: "true" })
})

test("an article that was begun before the line was cut is not begun again", async () => {
  const slug = newId(Date.now()).toLowerCase()
  const send = aRoute(({ id }, fan) => {
    const words = {
      title: "Pack",
      excerpt: "",
      content: "x",
      category: "news",
      tags: [],
      sport: null,
    } as const
    const author = { id: fan, name: "Ana F." }
    return Article.create({ ...words, tags: [], image: null, id, slug, author, now: at(0) })
  })
  expect((await send()).status).toBe(500)
  const second = await send()
  const { id, version } = await Article.get({ slug, now: at(0) })
  expect([second.status, second.id, version]).toEqual([200, id, 1])
})
