import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Case, LONGEST, markOf, moderate } from "./moderate.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")
const trusted = { approved: 3, recent: [] }

function aCase(over: Partial<Case> = {}): Case {
  return { text: "What a third quarter.", now, isThreadOpen: true, author: trusted, ...over }
}

const said = (text: string, secondsAgo: number) => ({ at: now - secondsAgo * 1000, mark: markOf(text) })

test("a plain comment of somebody who was let through three times is approved at once", () => {
  expect(moderate(aCase())).toEqual({ verdict: "approve", reasons: [] })
})

describe("refused, with the first reason", () => {
  test.each<[string, Partial<Case>, string]>([
    ["nothing but space", { text: " \n " }, "length"],
    ["too long", { text: "x".repeat(LONGEST + 1) }, "length"],
    ["a closed thread", { isThreadOpen: false }, "closed"],
    ["a closed thread, before what else is wrong", { isThreadOpen: false, text: "a.com b.com" }, "closed"],
    [
      "the same words again, in other clothes",
      { text: "go PACK!!", author: { approved: 3, recent: [said("Go, Pack", 500)] } },
      "repeat",
    ],
    [
      "a comment within 15 s of the last",
      { author: { approved: 3, recent: [said("First", 14)] } },
      "too_fast",
    ],
  ])("%s", (_name, over, reason) => {
    expect(moderate(aCase(over))).toEqual({ verdict: "refuse", reasons: [reason] })
  })
})

describe("held, with every reason", () => {
  test.each<[string, Partial<Case>, string[]]>([
    ["somebody new", { author: { approved: 2, recent: [] } }, ["new_user"]],
    [
      "somebody new with a link",
      { text: "see espn.com", author: { approved: 0, recent: [] } },
      ["links", "new_user"],
    ],
    ["two links", { text: "https://a.example and www.b.example" }, ["links"]],
    ["a bad word", { text: "what a shit call" }, ["words"]],
    ["a bad word in disguise", { text: "what a sh1111t call" }, ["words"]],
  ])("%s", (_name, over, reasons) => {
    expect(moderate(aCase(over))).toEqual({ verdict: "hold", reasons })
  })
})

describe("not objected to", () => {
  test.each<[string, Partial<Case>]>([
    ["the longest comment, counted in characters", { text: "🐺".repeat(LONGEST) }],
    ["one link of somebody known", { text: "see https://gopack.example/roster" }],
    [
      "the same words after ten minutes",
      { author: { approved: 3, recent: [said("What a third quarter", 600)] } },
    ],
    ["the next comment after 15 s", { author: { approved: 3, recent: [said("First", 15)] } }],
    ["words that only hold a bad one", { text: "A classic bass assist in Scunthorpe" }],
  ])("%s", (_name, over) => {
    expect(moderate(aCase(over)).verdict).toBe("approve")
  })
})

test("nobody who is new is approved without a moderator, whatever they write", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(2), (text, approved) => {
      expect(moderate(aCase({ text, author: { approved, recent: [] } })).verdict).not.toBe("approve")
    }),
  )
})
