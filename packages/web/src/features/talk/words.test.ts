import { describe, expect, test } from "vitest"
import type { OwnComment } from "../../lib/types.ts"
import { countText, faultOptions, faultWords, ownText, stateText } from "./words.ts"

const own: OwnComment = {
  id: "1",
  parentId: null,
  depth: 1,
  createdAt: "2026-11-21T18:00:00.000Z",
  editedAt: null,
  thread: { kind: "game", id: "1", title: "" },
  text: "Go",
  state: "approved",
  isApproved: true,
  reasons: [],
  rejection: null,
  version: 1,
  editableUntil: "2026-11-21T18:10:00.000Z",
}

describe("what an author is told", () => {
  test.each<[string, Partial<OwnComment>, string]>([
    ["nothing where everybody sees it", {}, ""],
    [
      "why it waits, every reason",
      { state: "held", reasons: ["links", "reported"] },
      "Waits for a moderator: it has links, readers reported it.",
    ],
    [
      "why it is not shown",
      { state: "rejected", rejection: { reason: "spam", note: "" } },
      "Not shown. Advertises or repeats.",
    ],
    [
      "and what the moderator wrote",
      { state: "rejected", rejection: { reason: "other", note: "Twice is enough" } },
      "Not shown. Something else. “Twice is enough”",
    ],
  ])("%s", (_what, change, text) => {
    expect(ownText({ ...own, ...change })).toBe(text)
  })
})

test("every fault can be chosen once", () => {
  expect(faultOptions.map(({ value }) => value).toSorted()).toEqual(Object.keys(faultWords).toSorted())
})

test.each([
  [0, "No comments yet."],
  [1, "1 comment."],
  [12, "12 comments."],
])("%i comments", (count, text) => {
  expect(countText(count)).toBe(text)
})

test.each([
  ["game", "open", ""],
  ["game", "upcoming", "The thread opens before the game."],
  ["game", "locked", "The thread is closed."],
  ["article", "locked", "Comments are closed."],
] as const)("a %s's thread that is %s", (kind, state, text) => {
  expect(stateText(kind, state)).toBe(text)
})

test("no thread is promised for a game that is over", () => {
  expect(stateText("game", "upcoming", true)).toBe("There was no thread.")
})
