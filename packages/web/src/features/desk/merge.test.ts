import { expect, test } from "vitest"
import type { ArticleDraft } from "../../lib/types.ts"
import { differences, type Field, merged, type Side } from "./merge.ts"

const base: ArticleDraft = {
  title: "Pack wins",
  excerpt: "",
  content: "They scored.",
  category: "news",
  tags: ["acc"],
  sport: null,
  image: null,
}
const theirs: ArticleDraft = { ...base, title: "Pack wins big", content: "They scored more.", tags: ["acc"] }
const mine: ArticleDraft = { ...base, excerpt: "A night out.", content: "They scored often." }

test("what only one editor changed is decided, what both changed is not, what they agree on is no difference", () => {
  expect(differences(base, theirs, mine)).toEqual([
    { field: "title", theirs: "Pack wins big", mine: "Pack wins", side: "theirs" },
    { field: "excerpt", theirs: "", mine: "A night out.", side: "mine" },
    { field: "content", theirs: "They scored more.", mine: "They scored often.", side: undefined },
  ])
  expect(differences(base, { ...base, title: "Same" }, { ...base, title: "Same" })).toEqual([])
})

test("a picture and tags are compared by what they say", () => {
  const image = { url: "https://example.org/a.jpg", alt: "A crowd" }
  expect(differences(base, { ...base, image, tags: ["acc", "bowl"] }, base)).toEqual([
    { field: "tags", theirs: "acc bowl", mine: "acc", side: "theirs" },
    { field: "image", theirs: "https://example.org/a.jpg (A crowd)", mine: "", side: "theirs" },
  ])
})

test("the merged draft has of each what was chosen", () => {
  const chosen = new Map<Field, Side>([
    ["title", "theirs"],
    ["excerpt", "mine"],
    ["content", "mine"],
  ])
  expect(merged(theirs, mine, chosen)).toEqual({ ...mine, title: "Pack wins big" })
})
