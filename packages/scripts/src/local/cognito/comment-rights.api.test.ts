import { Comment } from "@hub/core/comment"
import { newId } from "@hub/core/id"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { startAccounts } from "./testing-api.ts"
import { anArticle } from "./testing-articles.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api
const [ben, mod, ada] = [await aFan(api), await aFan(api, "moderators"), await aFan(api, "admins")]

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

describe("every role on every route", () => {
  const routes: [
    string,
    string,
    object | undefined,
    Record<"public" | "fan" | "moderator" | "admin", number>,
  ][] = [
    ["GET", "/articles/{slug}/comments", undefined, { public: 200, fan: 200, moderator: 200, admin: 200 }],
    ["GET", "/articles/{slug}/thread", undefined, { public: 200, fan: 200, moderator: 200, admin: 200 }],
    ["GET", "/moderation", undefined, { public: 200, fan: 200, moderator: 200, admin: 200 }],
    ["GET", "/me/comments", undefined, { public: 401, fan: 200, moderator: 200, admin: 200 }],
    ["GET", "/me/notices", undefined, { public: 401, fan: 200, moderator: 200, admin: 200 }],
    ["GET", "/me/notices/unread", undefined, { public: 401, fan: 200, moderator: 200, admin: 200 }],
    ["POST", "/me/notices/read", { upTo: newId(0) }, { public: 401, fan: 200, moderator: 200, admin: 200 }],
    [
      "PUT",
      "/comments/{id}",
      { text: "theirs", version: 1 },
      { public: 401, fan: 404, moderator: 404, admin: 404 },
    ],
    [
      "POST",
      "/comments/{id}/report",
      { reason: "spam" },
      { public: 401, fan: 404, moderator: 404, admin: 404 },
    ],
    ["GET", "/desk/comments", undefined, { public: 401, fan: 403, moderator: 200, admin: 200 }],
    ["GET", "/desk/comments/{id}", undefined, { public: 401, fan: 403, moderator: 200, admin: 200 }],
    [
      "POST",
      "/desk/comments/decisions",
      { verdict: "approve", comments: [{ id: newId(0), version: 1 }] },
      { public: 401, fan: 403, moderator: 200, admin: 200 },
    ],
    [
      "POST",
      "/desk/comments/{id}/undo",
      { version: 1 },
      { public: 401, fan: 403, moderator: 422, admin: 422 },
    ],
    ["GET", "/desk/commenters/nobody", undefined, { public: 401, fan: 403, moderator: 200, admin: 200 }],
    [
      "GET",
      "/desk/commenters/nobody/comments",
      undefined,
      { public: 401, fan: 403, moderator: 200, admin: 200 },
    ],
    [
      "POST",
      "/desk/commenters/nobody/ban",
      { reason: "spam", version: 5 },
      { public: 401, fan: 403, moderator: 409, admin: 409 },
    ],
    [
      "POST",
      "/desk/commenters/nobody/unban",
      { version: 5 },
      { public: 401, fan: 403, moderator: 409, admin: 409 },
    ],
    ["GET", "/desk/audit?day=2026-11-21", undefined, { public: 401, fan: 403, moderator: 200, admin: 200 }],
    // Last, because the admin may.
    ["DELETE", "/comments/{id}", undefined, { public: 401, fan: 404, moderator: 404, admin: 200 }],
  ]

  test("is answered as the table says, on a held comment of somebody else", async () => {
    const { slug } = await anArticle()
    const { id } = await said(slug, { id: newId(0) })
    const askers = { public: undefined, fan: ben, moderator: mod, admin: ada }
    for (const [method, pattern, body, expected] of routes) {
      const path = pattern.replace("{slug}", slug).replace("{id}", id)
      for (const role of ["public", "fan", "moderator", "admin"] as const) {
        const asker = askers[role]
        const { status } = await ask(method, path, {
          ...(body && { body }),
          ...(asker && { token: asker.token }),
        })
        expect([method, pattern, role, status]).toEqual([method, pattern, role, expected[role]])
      }
    }
  })
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
