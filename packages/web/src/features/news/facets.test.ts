import { expect, test } from "vitest"
import { facetKey, facetsOf, facetWords } from "./facets.ts"

test.each([
  [{ category: "recap" }, "category.recap", "Recaps"],
  [{ tag: "acc-title", utm: "x" }, "tag.acc-title", "Tagged acc-title"],
  [{ sport: "football" }, "sport.football", "Football"],
  [{ author: "ada" }, "author.ada", "By Ada A."],
  [{}, undefined, "From Pack Hub"],
  [{ category: "gossip" }, undefined, "From Pack Hub"],
  [{ category: "recap", tag: "acc" }, "category.recap", "Recaps"],
  [{ tag: "../x" }, undefined, "From Pack Hub"],
  [{ sport: "toString" }, undefined, "From Pack Hub"],
  [{ category: ["recap"] }, undefined, "From Pack Hub"],
])("%j is the list %s, called %s", (search, key, words) => {
  const facets = facetsOf(search)
  expect([facetKey(facets), facetWords(facets, "Ada A.")]).toEqual([key, words])
})
