import { expect, test } from "vitest"
import { makeArticle } from "../../testing/article.ts"
import { fits, freshOf } from "./fresh.ts"

const at = (hour: number) => ({ publishedAt: `2026-11-21T${hour}:00:00.000Z` })
const [ten, eleven, noon] = [
  makeArticle("ten", at(10)),
  makeArticle("eleven", at(11)),
  makeArticle("noon", at(12)),
]

test("what came out since is fresh; what moved up because another was taken back is not", () => {
  expect(freshOf([noon, eleven, ten], [eleven, ten])).toEqual([noon])
  expect(freshOf([eleven, ten], [noon, eleven])).toEqual([])
  expect(freshOf([noon], [])).toEqual([noon])
})

test.each([
  [{}, true],
  [{ category: "recap" }, true],
  [{ category: "news" }, false],
  [{ tag: "acc" }, true],
  [{ tag: "ac" }, false],
  [{ sport: "baseball" }, true],
  [{ sport: "football" }, false],
  [{ author: "ada" }, true],
  [{ author: "ben" }, false],
] as const)("an article is told only where its list is in sight: %j is %s", (facets, expected) => {
  expect(fits(facets, makeArticle("a", { category: "recap", tags: ["acc"], sport: "baseball" }))).toBe(
    expected,
  )
})
