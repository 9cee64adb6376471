import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LONGEST } from "./info.ts"
import { type Case, markOf, moderate, pauseLeft, remembered } from "./moderate.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")
const trusted = { approved: 3, recent: [], waiting: 0, isStaff: false, isBanned: false }
const known = (recent: Case["author"]["recent"]) => ({ ...trusted, recent })
const stranger = (approved: number) => ({ ...trusted, approved })

function aCase(over: Partial<Case> = {}): Case {
  return { text: "What a third quarter.", now, isThreadOpen: true, author: trusted, ...over }
}

const said = (text: string, secondsAgo: number) => ({ at: now - secondsAgo * 1000, mark: markOf(text) })

test("a plain comment of somebody who was let through three times is approved at once", () => {
  expect(moderate(aCase())).toEqual({ verdict: "approve" })
})

describe("refused, with the first reason", () => {
  test.each<[string, Partial<Case>, string]>([
    ["nothing but space", { text: " \n " }, "length"],
    ["somebody banned", { author: { ...trusted, isBanned: true } }, "banned"],
    ["one more while ten wait", { author: { ...trusted, waiting: 10 } }, "too_many"],
    ["too long", { text: "x".repeat(LONGEST + 1) }, "length"],
    ["a closed thread", { isThreadOpen: false }, "closed"],
    ["a closed thread, before what else is wrong", { isThreadOpen: false, text: "a.com b.com" }, "closed"],
    [
      "the same words again, in other clothes",
      { text: "go PACK!!", author: known([said("Go, Pack", 500)]) },
      "repeat",
    ],
    ["a comment within 15 s of the last", { author: known([said("First", 14)]) }, "too_fast"],
  ])("%s", (_name, over, reason) => {
    expect(moderate(aCase(over))).toEqual({ verdict: "refuse", reason })
  })
})

describe("held, with every reason", () => {
  test.each<[string, Partial<Case>, string[]]>([
    ["somebody new", { author: stranger(2) }, ["new_user"]],
    ["somebody new with a link", { text: "see espn.com", author: stranger(0) }, ["links", "new_user"]],
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
    ["the same words after ten minutes", { author: known([said("What a third quarter", 600)]) }],
    ["somebody new who moderates", { author: { ...stranger(0), isStaff: true } }],
    ["one more while nine wait", { author: { ...trusted, waiting: 9 } }],
    ["the next comment after 15 s", { author: known([said("First", 15)]) }],
    ["words that only hold a bad one", { text: "A classic bass assist in Scunthorpe" }],
  ])("%s", (_name, over) => {
    expect(moderate(aCase(over)).verdict).toBe("approve")
  })
})

test("nobody who is new is approved without a moderator, whatever they write", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(2), (text, approved) => {
      expect(moderate(aCase({ text, author: stranger(approved) })).verdict).not.toBe("approve")
    }),
  )
})

test("what no phase asks for any more is forgotten, and a pause is told to the second", () => {
  const recent = [said("Second", 14), said("First", 601)]
  expect(remembered(recent, now)).toEqual([said("Second", 14)])
  expect(pauseLeft(recent, now)).toBe(1)
  expect(pauseLeft([said("Just now", 0)], now)).toBe(15)
})
