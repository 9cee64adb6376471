import { expect, test } from "vitest"
import { createComments, type Talk } from "./comments.ts"

/** What the client asks for, when it is asked for a thread. */
async function asked(on: Talk, delaySeconds?: number): Promise<string> {
  const urls: string[] = []
  const comments = createComments({
    fetch: (input) => {
      urls.push(input instanceof Request ? input.url : input.toString())
      return Promise.resolve(new Response('{"data":[],"next":null}'))
    },
  })
  await comments.list(on, delaySeconds)
  return urls.join(" ")
}

test.each([
  [0, ""],
  [1, "&delay=5"],
  [30, "&delay=30"],
  [31, "&delay=35"],
  [118, "&delay=120"],
])("who is %d s behind asks for a thread that is no newer: %j", async (seconds, delay) => {
  expect(await asked({ kind: "game", id: "401" }, seconds)).toBe(
    `/api/v1/games/401/comments?limit=50${delay}`,
  )
})

test("an article is asked for as it is, at an address that no slug breaks out of", async () => {
  expect(await asked({ kind: "article", id: "../me" }, 30)).toBe("/api/v1/articles/..%2Fme/comments?limit=50")
})
