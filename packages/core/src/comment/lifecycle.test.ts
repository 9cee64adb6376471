import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  edited,
  emptied,
  judgedAs,
  movesOf,
  type Ruling,
  reported,
  ruled,
  undone,
  unsigned,
} from "./lifecycle.ts"
import { publicOf } from "./serialize.ts"
import type { Stored } from "./stored.ts"

const at = "2026-11-21T15:00:00.000Z"

function aComment(over: Partial<Stored> = {}): Stored {
  return {
    id: "a",
    thread: { kind: "game", id: "1", title: "NC State at Duke" },
    threadKey: "game#1",
    parentId: null,
    answersId: null,
    depth: 1,
    order: "a",
    author: { id: "ana", name: "Ana F." },
    text: "Go Pack",
    createdAt: at,
    editedAt: null,
    state: "approved",
    reasons: [],
    queuedAt: null,
    children: 0,
    reports: 0,
    faults: {},
    rejection: null,
    decision: null,
    undo: null,
    told: [],
    version: 1,
    revision: 1,
    ...over,
  }
}

const ruling = (verdict: "approve" | "reject"): Ruling => ({ verdict, by: "mod", at, rejection: null })
const heldFor = (...reasons: Stored["reasons"]) => aComment(judgedAs({ reasons, at }))

test("what readers reported stays with the moderators, however it is put", () => {
  const next = edited(heldFor("reported", "words"), "kinder", { reasons: [], at })
  expect(next).toMatchObject({ state: "held", reasons: ["reported"], queuedAt: at, text: "kinder" })
})

test("a word taken out of a held comment lets it through", () => {
  const next = edited(heldFor("words"), "kinder", { reasons: [], at })
  expect(next).toMatchObject({ state: "approved", queuedAt: null, editedAt: at, version: 2 })
})

test.each(["rejected", "deleted"] as const)("a %s comment is not changed", (state) => {
  expect(() => edited(aComment({ state }), "x", { reasons: [], at })).toThrow("taken away")
})

test("the third report brings it back, two do not, and a decision starts the count anew", () => {
  const twice = reported(reported(aComment(), "spam", at), "abuse", at)
  expect(twice).toMatchObject({ state: "approved", reports: 2, version: 1 })
  const thrice = reported(twice, "spam", at)
  expect(thrice).toMatchObject({ state: "held", reasons: ["reported"], faults: { spam: 2, abuse: 1 } })
  expect(ruled(thrice, ruling("approve"), null)).toMatchObject({ state: "approved", reports: 0, faults: {} })
})

test("an emptied comment keeps its place and nothing else", () => {
  const gone = emptied(aComment({ children: 2, text: "secret", faults: { spam: 1 } }))
  expect(JSON.stringify(gone)).not.toMatch(/secret|ana|spam/i)
  expect(gone).toMatchObject({ order: "a", children: 2, state: "deleted" })
  expect(() => ruled(gone, ruling("approve"), null)).toThrow("deleted already")
})

test("a place that an admin emptied is approved by nobody, and its author keeps what moderators thought", () => {
  const approved = ruled(heldFor("new_user"), ruling("approve"), null)
  const place: Stored = { ...emptied(approved), state: "rejected" }
  expect(() => ruled(place, ruling("approve"), null)).toThrow("already")
  expect(movesOf(approved, place)).toMatchObject({ shown: -1, approved: 0 })
})

test("nobody takes back what was decided about a comment of their own", () => {
  const rejected = ruled(heldFor("new_user"), ruling("reject"), null)
  expect(() => undone(rejected, rejected.author?.id ?? "")).toThrow("of their own")
})

describe("what is counted", () => {
  const steps: ((one: Stored) => Stored)[] = [
    (one) => ruled(one, ruling("approve"), null),
    (one) => ruled(one, ruling("reject"), null),
    (one) => undone(one, "mod"),
    (one) => reported(one, "spam", at),
    (one) => edited(one, "x", { reasons: [], at }),
    (one) => edited(one, "x", { reasons: ["links"], at }),
    (one) => unsigned(one),
    (one) => emptied(one),
  ]

  test("adds up to what there is, whatever happens to a comment in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: steps.length - 1 }), { maxLength: 12 }), (path) => {
        const total = { ...movesOf(undefined, aComment()) }
        const last = path.reduce((known, step) => {
          const next = attempt(() => steps[step]?.(known)) ?? known
          const moves = movesOf(known, next)
          total.shown += moves.shown
          total.waiting += moves.waiting
          return next
        }, aComment())
        expect(total.shown).toBe(Number(last.state === "approved"))
        expect(total.waiting).toBe(Number(last.state === "held"))
      }),
    )
  })

  test("an undo is the exact opposite of its decision", () => {
    const before = heldFor("new_user")
    for (const verdict of ["approve", "reject"] as const) {
      const after = ruled(before, ruling(verdict), null)
      const there = movesOf(before, after)
      const back = movesOf(after, undone(after, "mod"))
      expect(Object.values(there).map((move, n) => move + (Object.values(back)[n] ?? 0))).toEqual([
        0, 0, 0, 0,
      ])
      expect(undone(after, "mod")).toMatchObject({ ...before, version: 3 })
    }
  })
})

function attempt(run: () => Stored | undefined): Stored | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

test("readers see the face of then, none where there was none, and nobody's of what is gone", () => {
  const face = "/media/avatar/01KQA000000000000000000000.webp"
  const seen = (over: Partial<Stored>) => publicOf(aComment(over)).author
  expect(seen({ author: { id: "ana", name: "Ana F.", picture: face } })).toEqual({
    id: "ana",
    name: "Ana F.",
    picture: face,
  })
  expect(seen({})).toEqual({ id: "ana", name: "Ana F.", picture: null })
  expect([seen({ author: null }), seen({ state: "rejected" })]).toEqual([null, null])
})
