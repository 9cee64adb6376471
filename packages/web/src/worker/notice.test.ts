import { describe, expect, test } from "vitest"
import { pathOf, shownOf } from "./notice.ts"

const everything = { delaySeconds: 0, spoilerFree: false }
const score = {
  v: 1,
  title: "Duke 10, NC State 14",
  plain: "Duke at NC State",
  body: "Score · Football",
  tag: "game-1",
  url: "/games/1",
  held: 0,
}
const shown = (message: object, wishes = everything) => {
  const { title, body } = shownOf(JSON.stringify(message), wishes)
  return `${title} | ${body}`
}

describe("a notice is shown", () => {
  test("as it was sent", () => {
    expect(shownOf(JSON.stringify(score), everything)).toEqual({
      title: score.title,
      body: score.body,
      tag: score.tag,
      url: score.url,
    })
  })

  test.each([
    ["results are hidden since", { delaySeconds: 0, spoilerFree: true }],
    ["more is held back since", { delaySeconds: 60, spoilerFree: false }],
  ])("without its score where %s and the hub has not heard of it", (_what, wishes) => {
    expect(shown(score, wishes)).toBe("Duke at NC State | Open the hub")
  })

  test("whole where it is as late as the device wants, or tells no result", () => {
    expect(shown({ ...score, held: 60 }, { delaySeconds: 60, spoilerFree: false })).toContain("14")
    const start = { ...score, title: score.plain, body: "Under way · Football" }
    expect(shown(start, { delaySeconds: 0, spoilerFree: true })).toBe(
      "Duke at NC State | Under way · Football",
    )
  })

  test("in words that promise nothing where it cannot be read", () => {
    for (const text of [undefined, "", "null", "7", '{"v":2,"title":"x"}', "{"])
      expect(shownOf(text, everything).body).toBe("Something happened in a game you follow.")
  })
})

test.each([
  ["/games/1", "/games/1"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  [undefined, "/"],
])("a tap on %s opens %s", (url, path) => {
  expect(pathOf(url)).toBe(path)
})
