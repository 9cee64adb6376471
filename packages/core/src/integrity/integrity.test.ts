import { expect, test } from "vitest"
import { findingsOf, gathering } from "./index.ts"
import type { Item } from "./info.ts"

const game = { pk: "GAME#g1", sk: "GAME", Type: "Game", id: "g1", seq: 2, corrections: 1 }
const event = (nr: string, gameId = "g1") => ({
  pk: `GAME#${gameId}#LOG`,
  sk: nr,
  Type: "GameEvent",
  gameId,
  nr,
})
const user = { pk: "USER#u1", sk: "USER#u1", Type: "User", id: "u1" }
const article = {
  pk: "ARTICLE#new",
  sk: "ARTICLE",
  Type: "Article",
  slug: "new",
  id: "a1",
  movedTo: null,
  article: { id: "a1", slug: "new", state: "draft", publishedAt: null, version: 1, createdAt: "t", tags: [] },
}
const card = {
  pk: "ARTICLES#desk",
  sk: "t#a1",
  Type: "ArticleCard",
  list: "desk",
  at: "t",
  id: "a1",
  card: { id: "a1", slug: "new", state: "draft", publishedAt: null, tags: [] },
}
const revision = { pk: "ARTICLE_REVISIONS#a1", sk: "V000001", Type: "ArticleRevision", id: "a1", version: 1 }
const moved = (slug: string, movedTo: string) => ({
  pk: `ARTICLE#${slug}`,
  sk: "ARTICLE",
  Type: "Article",
  slug,
  id: "a1",
  movedTo,
  article: null,
})
const like = { pk: "REACTIONS#a1", sk: "LIKE#u1", Type: "Like", articleId: "a1", userId: "u1" }
const likes = { pk: "REACTIONS#a1", sk: "COUNTS", Type: "Reactions", articleId: "a1", likes: 1 }
const comment = {
  pk: "COMMENT#c1",
  sk: "COMMENT",
  Type: "Comment",
  id: "c1",
  threadKey: "article#a1",
  authorId: "u1",
  state: "approved",
  comment: { parentId: null },
}
const thread = { pk: "COMMENTS#article#a1", sk: "COUNTS", Type: "CommentThread", threadKey: "article#a1" }
const correction = { pk: "GAME#g1", sk: "CORRECTION#1", Type: "Correction", gameId: "g1", nr: "1" }
const page = { pk: "SNAPSHOT#game/g1", sk: "SNAPSHOT", Type: "Snapshot", key: "game/g1", etag: "x" }

const apiKey = {
  pk: "API_KEY#h1",
  sk: "API_KEY",
  Type: "ApiKey",
  hash: "h1",
  key: { id: "k1", userId: "u1" },
}
const revoked = { pk: "API_KEY#h0", sk: "API_KEY", Type: "ApiKey", hash: "h0", key: null, ended: "revoked" }
const ring = { pk: "USER#u1", sk: "API_KEYS", Type: "ApiKeyRing", userId: "u1", hashes: ["h1", "gone"] }

const sound: Item[] = [
  game,
  event("000001"),
  event("000002"),
  correction,
  page,
  user,
  article,
  card,
  revision,
  moved("old", "new"),
  moved("older", "old"),
  like,
  likes,
  comment,
  { ...thread, comments: 1 },
  apiKey,
  revoked,
  ring,
]

function found(items: readonly Item[]) {
  const { add, facts } = gathering()
  items.forEach(add)
  return findingsOf(facts)
}
/** The sound table with one item more, or one instead of the one under its key. */
function foundWith(...changed: Item[]) {
  const keys = new Set(changed.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`))
  return found([...sound.filter(({ pk, sk }) => !keys.has(`${String(pk)} ${String(sk)}`)), ...changed])
}
const without = (gone: Item) => found(sound.filter((item) => item !== gone))

test("a table that only the product has written is sound", () => {
  expect(found(sound)).toEqual([])
  expect(found([])).toEqual([])
})

test("a counter that is not what it counts is set, on condition that it still says so", () => {
  expect(foundWith({ ...likes, likes: 7 })).toEqual([
    {
      rule: "likes.counter",
      subject: "a1",
      says: "likes says 7, there are 1",
      fix: { kind: "set", key: { pk: likes.pk, sk: likes.sk }, was: { likes: 7 }, now: { likes: 1 } },
    },
  ])
  expect(foundWith({ ...thread, comments: 0 })).toMatchObject([{ rule: "comments.counter" }])
  expect(foundWith({ ...game, corrections: 0 })).toMatchObject([{ rule: "games.corrections" }])
  const commenter = { pk: "COMMENTER#u1", sk: "COMMENTER", Type: "Commenter", userId: "u1", waiting: 3 }
  expect(foundWith(commenter)).toMatchObject([{ rule: "comments.waiting", subject: "u1" }])
})

test("likes without a counter get one", () => {
  expect(without(likes)).toMatchObject([
    { rule: "likes.counter", fix: { kind: "put", item: { articleId: "a1", likes: 1 } } },
  ])
})

test("an API key that its owner could not revoke goes, and so do all of an account that is gone", () => {
  const gone = { rule: "keys.list", subject: "k1", fix: { kind: "delete", key: { pk: "API_KEY#h1" } } }
  expect(without(ring)).toMatchObject([gone])
  const left = without(user).filter(({ rule }) => rule.startsWith("keys."))
  expect(left).toMatchObject([{ rule: "keys.fan", subject: "u1" }, gone])
})

test("a like of nobody or of nothing goes, and the counter no longer counts it", () => {
  expect(without(user).filter(({ rule }) => rule.startsWith("likes."))).toMatchObject([
    { rule: "likes.counter", fix: { now: { likes: 0 } } },
    { rule: "likes.fan", fix: { kind: "delete", key: { pk: like.pk, sk: like.sk } } },
  ])
})

test("what belongs to a game that is gone goes: log, corrections, its page", () => {
  expect(without(game).map(({ rule, fix }) => [rule, fix?.kind])).toEqual([
    ["games.correction", "delete"],
    ["games.event", "delete"],
    ["games.event", "delete"],
    ["pages.left", "delete"],
  ])
})

test("a hole in a game's log is said and not filled; a log that is ahead moves the game on", () => {
  expect(without(sound[1] ?? game)).toEqual([
    { rule: "games.log", subject: "g1", says: "the log has a hole before event 2" },
  ])
  expect(foundWith({ ...game, seq: 1 })).toMatchObject([{ rule: "games.seq", fix: { now: { seq: 2 } } }])
  expect(foundWith({ ...game, seq: 3 })).toMatchObject([{ rule: "games.log" }])
})

test("an address that leads nowhere or in a circle leads to the article again, or goes with it", () => {
  const circle = foundWith(moved("old", "older"))
  expect(circle.map(({ rule, subject }) => [rule, subject])).toEqual([
    ["articles.moved", "old"],
    ["articles.moved", "older"],
  ])
  expect(circle[0]?.fix).toMatchObject({ kind: "set", was: { movedTo: "older" }, now: { movedTo: "new" } })
  const lost = found([moved("old", "nowhere")])
  expect(lost).toMatchObject([{ rule: "articles.moved", fix: { kind: "delete" } }])
})

test("cards that are missing, left behind or out of date are made good; a lost version is said", () => {
  expect(without(card)).toMatchObject([
    { rule: "articles.card", fix: { kind: "put", item: { card: card.card } } },
  ])
  const stray = { ...card, pk: "ARTICLES#all", list: "all" }
  expect(foundWith(stray)).toMatchObject([{ rule: "articles.card", fix: { kind: "delete" } }])
  expect(foundWith({ ...card, card: { slug: "old" } })).toMatchObject([
    { rule: "articles.card", fix: { kind: "set", now: { card: card.card } } },
  ])
  expect(without(revision)).toEqual([
    { rule: "articles.versions", subject: "a1", says: "versions 1 are missing" },
  ])
})

test("a comment under nothing, or that answers nothing, is said", () => {
  expect(foundWith({ ...comment, comment: { parentId: "c0" } })).toMatchObject([{ rule: "comments.parent" }])
  const nowhere = { ...comment, pk: "COMMENT#c2", id: "c2", state: "held", threadKey: "game#g9" }
  expect(foundWith(nowhere)).toMatchObject([{ rule: "comments.place", subject: "c2" }])
})

test("a day's total that is not the sum of its features is set; one that is missing is for the migration", () => {
  const day = { pk: "COST#2026-11", sk: "2026-11-21", Type: "CostDay", day: "2026-11-21" }
  const used = { api: { requests: 2 }, pages: { requests: 1 } }
  expect(foundWith({ ...day, used, total: { requests: 3 } })).toEqual([])
  expect(foundWith({ ...day, used })).toEqual([])
  expect(foundWith({ ...day, used, total: { requests: 2 } })).toMatchObject([
    { rule: "costs.total", fix: { now: { total: { requests: 3 } } } },
  ])
})
