import { Changes } from "@hub/core/user/info"
import * as v from "valibot"
import { expect, test } from "vitest"
import { likesOf } from "./activity.ts"
import { articleOf, titles } from "./article.ts"
import { fanOf } from "./fan.ts"
import { conversation } from "./seed.ts"

const teams = [
  { id: "football-152", sport: "football", weight: 3 },
  { id: "baseball-95", sport: "baseball", weight: 1 },
]
const articles = titles.map((_title, n) => articleOf(n))
const fans = Array.from({ length: 400 }, (_none, n) => fanOf(n, teams))

test("a fan is the same one every time, and nobody else", () => {
  expect(fanOf(7, teams)).toEqual(fanOf(7, teams))
  expect(new Set(fans.map(({ email }) => email)).size).toBe(fans.length)
})

test("what a fan says of themselves is what the API would take", () => {
  for (const { firstName, lastName, username, favoriteTeam, graduationYear, bio, preferences } of fans) {
    const said = { firstName, lastName, username, favoriteTeam, graduationYear, bio, preferences }
    expect(v.safeParse(Changes, said).issues).toBeUndefined()
  }
})

test("newer articles are liked by more, and each fan likes one at most once", () => {
  const likes = fans.flatMap((fan, n) => likesOf(fan, n, articles))
  const of = (n: number) => likes.filter(({ articleId }) => articleId === articles[n]?.id).length
  expect(of(11)).toBeGreaterThan(of(0))
  expect(new Set(likes.map(({ articleId, userId }) => articleId + userId)).size).toBe(likes.length)
})

test("answers answer something that was said, and a community grows without changing what it said", () => {
  const said = conversation(400, articles, teams)
  const ids = new Set(said.map(({ id }) => id))
  expect(said.some(({ parentId }) => parentId !== null)).toBe(true)
  expect(said.every(({ parentId }) => parentId === null || ids.has(parentId))).toBe(true)
  const more = new Map(conversation(800, articles, teams).map((one) => [one.id, one.text]))
  expect(said.every(({ id, text }) => more.get(id) === text)).toBe(true)
})
