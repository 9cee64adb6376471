import { ApiKey } from "@hub/core/api-key"
import { Article } from "@hub/core/article"
import { Comment } from "@hub/core/comment"
import { newId } from "@hub/core/id"
import { Upload } from "@hub/core/upload"
import { User } from "@hub/core/user"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import { document as published } from "@hub/functions/testing/contract"
import { type Operation, operationsOf, validRequest } from "@hub/functions/testing/requests"
import fc from "fast-check"
import { expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { anArticle, fewWords } from "./testing-articles.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const document = await published()

/** What a writer has: a draft, a comment that waits, a picture on its way, a key, an account with a role. */
async function aWriter() {
  const ana = await aFan(api, "admins")
  const on = { kind: "article", id: (await anArticle()).slug } as const
  const now = new Date().toISOString()
  const author = { id: ana.id, name: "Ana F.", picture: null }
  const { slug } = await Article.create({
    ...fewWords,
    title: "Mine",
    id: newId(Date.now()),
    slug: newId(1).toLowerCase(),
    author,
    now,
  })
  const said = { id: newId(Date.now()), on, text: "mine", author, isStaff: false, now }
  const { id: comment } = await Comment.post(said)
  const picture = { purpose: "avatar", type: "image/webp", bytes: 100, sha256: `${"A".repeat(43)}=` } as const
  const { id: upload } = await Upload.begin({ userId: ana.id, picture, now: Date.now() })
  const { id: key } = await ApiKey.create({
    userId: ana.id,
    id: newId(Date.now()),
    name: "mine",
    now: Date.now(),
  })
  const all = async () => {
    const { json } = await api.ask("GET", "/me/export", { token: ana.token })
    const draft = await Article.get({ slug, now })
    return { data: { ...Object(json).data, exportedAt: null }, draft, user: await User.get(ana.id) }
  }
  return { ana, slug, comment, upload, key, all }
}

/** Addresses that name somebody's own, with the writer's ids in them. */
function addressOf(
  { path }: Operation,
  { ana, slug, comment, upload, key }: Awaited<ReturnType<typeof aWriter>>,
) {
  const bare = path.replace("/api/v1", "")
  const ids: [RegExp, string][] = [
    [/^\/(?:comments|desk\/comments)\/\{id\}/, comment],
    [/^\/me\/uploads\/\{id\}/, upload],
    [/^\/me\/keys\/\{id\}/, key],
    [/^\/(?:users|admin\/users|desk\/commenters)\/\{id\}/, ana.id],
    [/\/\{slug\}/, slug],
  ]
  const [, id] = ids.find(([pattern]) => pattern.test(bare)) ?? []
  return id === undefined || bare.startsWith("/news/")
    ? undefined
    : bare.replace(/\{(?:id|slug)\}/, id).replace("{role}", "moderators")
}

const refusals = new Set([400, 401, 403, 404, 409, 422])

/** What everybody may read of a fan; and a reader is counted whether there is anything to read or not. */
const open = new Set(["getUser", "countRead"])

test("no route lets one fan read, change or delete what is another's, by any id of it", {
  timeout: 120_000,
}, async () => {
  const writer = await aWriter()
  const ben = await aFan(api)
  const before = await writer.all()
  const tried = operationsOf(document).flatMap((operation) => {
    const path = addressOf(operation, writer)
    return path === undefined || open.has(operation.id) ? [] : [{ operation, path }]
  })
  expect(tried.length).toBeGreaterThan(25)
  for (const { operation, path } of tried) {
    const [request] = fc.sample(validRequest(document, operation), { numRuns: 1, seed: 1887 })
    const body: object | undefined = request?.body === undefined ? undefined : JSON.parse(request.body)
    for (const version of [1, 2]) {
      const changed = body && "version" in body ? { ...body, version } : body
      const answer = await api.ask(operation.method, path, {
        token: ben.token,
        ...(changed && { body: changed }),
      })
      expect({ [operation.id]: refusals.has(answer.status) || answer.status }).toEqual({
        [operation.id]: true,
      })
      expect(answer.text).not.toMatch(/"content":"x"|"mine"/)
    }
  }
  expect(await writer.all()).toEqual(before)
})
