import { describe, expect, test } from "vitest"
import type { Comment, OwnComment } from "../../lib/types.ts"
import { withOwn } from "./with-own.ts"

const at = (minute: number) => `2026-11-21T18:${String(minute).padStart(2, "0")}:00.000Z`

function comment(id: string, minute: number, parentId: string | null = null, depth = 1): Comment {
  const author = { id: "b", name: "B", picture: null }
  return { id, parentId, depth, createdAt: at(minute), editedAt: null, author, text: id, gone: null }
}

function own(id: string, minute: number, parentId: string | null = null, depth = 1): OwnComment {
  return {
    id,
    parentId,
    depth,
    createdAt: at(minute),
    editedAt: null,
    thread: { kind: "game", id: "1", title: "" },
    text: id,
    state: "held",
    isApproved: false,
    reasons: ["new_user"],
    rejection: null,
    version: 1,
    editableUntil: at(minute + 10),
  }
}

const list = [
  comment("new", 30),
  comment("answer", 40, "new", 2),
  comment("deep", 41, "answer", 3),
  comment("old", 10),
]
const ids = (mine: OwnComment[]) => withOwn(list, mine).map((one) => one.comment.id)

describe("the viewer's own comments", () => {
  test.each<[string, OwnComment[], string[]]>([
    ["none: the list stays as it is", [], ["new", "answer", "deep", "old"]],
    ["the newest conversation stands first", [own("x", 50)], ["x", "new", "answer", "deep", "old"]],
    ["one between two conversations", [own("x", 20)], ["new", "answer", "deep", "x", "old"]],
    ["one older than all", [own("x", 1)], ["new", "answer", "deep", "old", "x"]],
    [
      "an answer stands behind the answers before it",
      [own("x", 50, "new", 2)],
      ["new", "answer", "deep", "x", "old"],
    ],
    ["an answer to an answer", [own("x", 50, "answer", 3)], ["new", "answer", "deep", "x", "old"]],
    ["an answer to the last", [own("x", 50, "old", 2)], ["new", "answer", "deep", "old", "x"]],
    [
      "an answer to one of another page is not drawn",
      [own("x", 50, "gone", 2)],
      ["new", "answer", "deep", "old"],
    ],
    [
      "an answer to one's own that waits as well",
      [own("y", 51, "x", 2), own("x", 50)],
      ["x", "y", "new", "answer", "deep", "old"],
    ],
  ])("%s", (_what, mine, expected) => {
    expect(ids(mine)).toEqual(expected)
  })

  test("one that everybody sees is listed once, with what only its author is told", () => {
    const seen = withOwn(list, [own("old", 10)])
    expect(seen.map((one) => one.own?.id)).toEqual([undefined, undefined, undefined, "old"])
  })

  test("one that was answered and waits anew shows its words to who wrote it; one taken back stays empty", () => {
    const empty = (gone: "removed" | "deleted") => ({ ...comment("old", 10), text: null, author: null, gone })
    const mine = { ...own("old", 10), text: "put differently", editedAt: at(12) }
    const [waiting] = withOwn([empty("removed")], [mine])
    expect(waiting?.comment).toMatchObject({ text: "put differently", editedAt: at(12), gone: null })
    const [deleted] = withOwn([empty("deleted")], [mine])
    expect(deleted?.comment).toMatchObject({ text: null, gone: "deleted" })
  })
})
