import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import { expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { anArticle } from "./testing-articles.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api

test("a fan likes an article once, everybody sees the count, and the like can be taken back", async () => {
  const [{ slug }, ana, ben] = [await anArticle(), await aFan(api), await aFan(api)]
  for (const _ of [1, 2]) {
    const answer = await ask("PUT", `/me/likes/${slug}`, { token: ana.token })
    expect(answer.json).toEqual({ data: { count: 1, mine: true } })
  }
  await ask("PUT", `/me/likes/${slug}`, { token: ben.token })
  expect((await ask("GET", `/articles/${slug}/likes`)).json).toEqual({ data: { count: 2 } })
  const back = await ask("DELETE", `/me/likes/${slug}`, { token: ana.token })
  expect(back.json).toEqual({ data: { count: 1, mine: false } })
  expect((await ask("GET", `/me/likes/${slug}`, { token: ben.token })).json).toEqual({
    data: { count: 1, mine: true },
  })
})

test.each(["GET", "PUT", "DELETE"])("401 for %s of somebody who has not signed in", async (method) => {
  expect((await ask(method, `/me/likes/${(await anArticle()).slug}`)).status).toBe(401)
})

test("what readers do not see is not liked", async () => {
  const [{ slug }, ana] = [await anArticle(false), await aFan(api)]
  expect((await ask("PUT", `/me/likes/${slug}`, { token: ana.token })).status).toBe(404)
})

test("likes are in what a fan takes along, and gone when the fan is", async () => {
  const [{ id, slug }, ana] = [await anArticle(), await aFan(api)]
  await ask("PUT", `/me/likes/${slug}`, { token: ana.token })
  expect((await ask("GET", "/me/export", { token: ana.token })).json).toMatchObject({
    data: { likes: [{ articleId: id, slug }] },
  })
  expect((await ask("DELETE", "/me", { token: ana.token })).status).toBe(200)
  expect((await ask("GET", `/articles/${slug}/likes`)).json).toEqual({ data: { count: 0 } })
})
