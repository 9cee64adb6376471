import fc from "fast-check"
import * as v from "valibot"
import { expect, test } from "vitest"
import { Slug } from "./info.ts"
import { slugOf } from "./slug.ts"

test.each([
  ["NC State 24, Duke 17!", "nc-state-24-duke-17"],
  ["Wolfpack’s défense: año nuevo", "wolfpacks-defense-ano-nuevo"],
  ["  --  ", ""],
  ["大学", ""],
])("%s becomes %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test("whatever the title, what comes out is a slug or nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      const slug = slugOf(title)
      expect(slug === "" || v.is(Slug, slug)).toBe(true)
    }),
  )
})
