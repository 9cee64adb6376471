import { Article } from "@hub/core/article"
import { newId } from "@hub/core/id"
import { Reading } from "@hub/core/reading"
import { expect, test } from "vitest"
import { caller } from "../testing/caller.ts"

const nowMs = Date.parse("2026-11-21T15:00:00.000Z")
const call = caller({ now: () => nowMs })

async function published() {
  const [id, now] = [newId(Date.now()), new Date(nowMs).toISOString()]
  const words = { title: id, excerpt: "", content: "x", category: "news" } as const
  const author = { id: "ada", name: "Ada" }
  const { slug } = await Article.create({ ...words, id, tags: [], sport: null, image: null, author, now })
  await Article.publish({ slug, version: 1, by: "ada", now })
  return slug
}

function tell(slug: string, agent: string, more: Record<string, string> = {}) {
  const headers = { "content-type": "application/json", "user-agent": agent, ...more }
  return call(`/articles/${slug}/reads`, { method: "POST", body: "{}", headers })
}

const browser = "Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0"

test("a reader counts once, a machine never, and neither is told or given a cookie", async () => {
  const slug = await published()
  const answers = await Promise.all([
    tell(slug, browser),
    tell(slug, browser),
    tell(slug, `${browser} (another)`),
    tell(slug, "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"),
    tell(slug, ""),
  ])
  expect(answers.map(({ status, json, headers }) => [status, json, headers.get("set-cookie")])).toEqual(
    answers.map(() => [200, { data: { done: true } }, null]),
  )
  await Reading.flush(nowMs, true)
  const { json, headers } = await call(`/articles/${slug}/reads`)
  expect(json).toEqual({ data: { count: 2 } })
  expect(headers.get("cache-control")).toBe("public, max-age=30")
})

test("what is not published has no readers", async () => {
  expect((await call("/articles/no-such-article/reads")).status).toBe(404)
})
