import { Comment } from "@hub/core/comment"
import { aFan, aGame, at, nowMs, say } from "@hub/core/testing/comments"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { problemOf, readUnits } from "../testing/parse.ts"
import { xssCorpus } from "../testing/xss.ts"

const ahead = 10 * 60_000
const call = caller({ now: () => nowMs + ahead })
const Page = v.object({
  data: v.array(v.looseObject({ text: v.nullable(v.string()) })),
  next: v.nullable(v.string()),
})
const textsOf = (json: unknown) => v.parse(Page, json).data.map(({ text }) => text)

describe("a game's comments", () => {
  test("200 for everybody, kept for seconds at the edge, with a validator, for a tenth of a unit each", async () => {
    const on = await aGame()
    await say({ on })
    const answer = await call(`/games/${on.id}/comments`)
    expect([answer.status, textsOf(answer.json)]).toEqual([200, ["Go Pack"]])
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=5")
    expect(readUnits(answer)).toBeLessThanOrEqual(0.5)
    const again = await call(`/games/${on.id}/comments`, {
      headers: { "if-none-match": answer.headers.get("etag") ?? "" },
    })
    expect(again.status).toBe(304)
  })

  test("of a game that is not known nothing is said, as the document has it: a look at the game would double the price", async () => {
    const answer = await call("/games/999999999/comments")
    expect([answer.status, answer.json]).toEqual([200, { data: [], next: null }])
    expect(readUnits(answer)).toBeLessThanOrEqual(0.5)
    const { json } = await call("/openapi.json")
    expect(Object.keys(Object(json).paths["/api/v1/games/{id}/comments"].get.responses)).not.toContain("404")
    expect((await call("/games/999999999/thread")).status).toBe(404)
  })

  test("delay: the thread as of then, at an address of its own, so that no edge mixes them up", async () => {
    const on = await aGame()
    await say({ on, text: "old", minute: 7 })
    await say({ on, text: "new", minute: 9.5 })
    expect(textsOf((await call(`/games/${on.id}/comments?delay=30`)).json)).toEqual(["new", "old"])
    expect(textsOf((await call(`/games/${on.id}/comments?delay=35`)).json)).toEqual(["old"])
  })

  test.each(["7", "-5", "125", "5.0", "x"])("400 for a delay of %s", async (delay) => {
    expect((await call(`/games/1/comments?delay=${delay}`)).status).toBe(400)
  })

  test("an article has no delay", async () => {
    expect(problemOf(await call("/articles/a/comments?delay=5")).detail).toContain("delay")
  })

  test("a cursor that was changed, or is of another thread or delay, is a 400", async () => {
    const [on, other] = [await aGame(), await aGame()]
    for (const minute of [0, 1, 2]) await say({ on, minute })
    const { next } = v.parse(Page, (await call(`/games/${on.id}/comments?limit=2`)).json)
    const continued = (path: string, cursor: string) => call(`${path}cursor=${encodeURIComponent(cursor)}`)
    const cursor = next ?? ""
    expect((await continued(`/games/${on.id}/comments?limit=2&`, cursor)).status).toBe(200)
    for (const [path, tried] of [
      [`/games/${other.id}/comments?`, cursor],
      [`/games/${on.id}/comments?delay=5&`, cursor],
      [`/games/${on.id}/comments?`, `A${cursor}`],
      [`/games/${on.id}/comments?`, cursor.split(".")[0] ?? ""],
    ] as const)
      expect(problemOf(await continued(path, tried)).reason).toBe("cursor.invalid")
  })

  test("whatever is written, the answer is JSON that holds it as text", async () => {
    const on = await aGame()
    for (const [minute, text] of xssCorpus.slice(0, 9).entries()) await say({ on, text, minute })
    const answer = await call(`/games/${on.id}/comments?limit=50`)
    expect(textsOf(answer.json)).toEqual(xssCorpus.slice(0, 9).toReversed())
    expect(answer.headers.get("content-type")).toBe("application/json")
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'")
  })

  test("shows no text and no name of what is gone", async () => {
    const [on, author] = [await aGame(), aFan()]
    const { id } = await say({ on, author, text: "secret" })
    await say({ on, parentId: id, minute: 1 })
    await Comment.remove({ id, by: author.id, isAdmin: false, now: at(2) })
    const { text } = await call(`/games/${on.id}/comments`)
    expect(text).not.toMatch(new RegExp(`secret|${author.id}`))
  })
})

test("a thread says how many comments it has and whether it is open", async () => {
  const on = await aGame()
  await say({ on })
  expect((await call(`/games/${on.id}/thread`)).json).toEqual({ data: { count: 1, state: "open" } })
  expect((await call("/games/401999999/thread")).status).toBe(404)
  expect((await call("/articles/nowhere/thread")).status).toBe(404)
})

test("everybody sees what moderation does, kept for minutes", async () => {
  const answer = await call("/moderation")
  expect(answer.json).toMatchObject({ data: { days: 30 } })
  expect(answer.headers.get("cache-control")).toContain("max-age=300")
})

describe("when the day's money is spent", () => {
  const broke = caller({ now: () => nowMs, level: async () => 3 })
  const body = "{}"
  const headers = { "content-type": "application/json" }

  test.each([
    ["POST", "/games/1/comments"],
    ["POST", "/articles/a/comments"],
    ["PUT", "/comments/x"],
    ["POST", "/comments/x/report"],
  ])("503 DEGRADED for %s %s", async (method, path) => {
    const problem = problemOf(await broke(path, { method, body, headers }))
    expect(problem).toMatchObject({ status: 503, code: "DEGRADED", reason: "degraded.comments" })
  })

  test("reading, deleting one's own and moderating go on", async () => {
    const on = await aGame()
    expect((await broke(`/games/${on.id}/comments`)).status).toBe(200)
    const id = "0".repeat(26)
    expect((await broke(`/comments/${id}`, { method: "DELETE" })).status).toBe(401)
    expect((await broke("/desk/comments/decisions", { method: "POST", body, headers })).status).toBe(401)
  })
})
