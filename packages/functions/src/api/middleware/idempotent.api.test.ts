import { Actor } from "@hub/core/actor"
import { Article } from "@hub/core/article"
import { Audit } from "@hub/core/audit"
import { Comment } from "@hub/core/comment"
import { Cost } from "@hub/core/cost"
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

test("a level that was ordered before the line was cut is ordered and on record once, and so is its end", async () => {
  const orders = async () =>
    (await Audit.about("hub-level"))
      .filter(({ why }) => why.includes("a storm"))
      .map(({ action }) => action)
      .toSorted()
  const who = { why: "a storm", now: nowMs } as const
  const hold = aRoute(async (once, by) => {
    await Cost.hold({ level: 1, hours: 1, ...who, by, once })
    return once
  })
  const release = aRoute(async (once, by) => {
    await Cost.release({ ...who, by, once })
    return once
  })
  for (const send of [hold, release])
    expect([(await send()).status, (await send()).status, (await send()).replayed]).toEqual([
      500,
      200,
      "true",
    ])
  expect(await orders()).toEqual(["level.hold", "level.release"])
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
