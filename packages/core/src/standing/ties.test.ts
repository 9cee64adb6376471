import { describe, expect, test } from "vitest"
import { tiesOf } from "./ties.ts"

const names: Record<string, string> = {
  "152": "NC State",
  "150": "Duke",
  "103": "Boston College",
  "97": "SMU",
}
/** `["152", 5, 2]` in the table's order. */
function table(...records: [id: string, wins: number | null, losses: number | null][]) {
  return records.map(([teamId, conferenceWins, conferenceLosses], index) => ({
    group: "ACC",
    position: index + 1,
    teamId,
    name: names[teamId] ?? teamId,
    conferenceWins,
    conferenceLosses,
  }))
}
/** Our game against another team; ours first, at home unless said otherwise. */
function met(opponentId: string, us: number | null, them: number | null, over = {}) {
  const [home, away] = [
    { teamId: "152", score: us },
    { teamId: opponentId, score: them },
  ]
  return { status: "final", conferenceGame: true, teamId: "152", opponentId, home, away, ...over }
}
const textOf = (...input: Parameters<typeof tiesOf>) => tiesOf(...input).map(({ rule, text }) => [rule, text])

test("no tie, no rule", () => {
  expect(tiesOf(table(["152", 5, 2], ["150", 4, 3]), [])).toEqual([])
})

describe("two level teams, one of them ours", () => {
  const rows = table(["152", 5, 2], ["150", 5, 2])

  test("their meeting decides", () => {
    expect(tiesOf(rows, [met("150", 24, 21)])).toEqual([
      {
        group: "ACC",
        teamIds: ["152", "150"],
        rule: "head_to_head",
        text: "NC State ahead of Duke on head-to-head 24–21.",
      },
    ])
  })

  test("so it does where the other one won, scores from the leader's side", () => {
    expect(textOf(table(["150", 5, 2], ["152", 5, 2]), [met("150", 17, 20)])).toEqual([
      ["head_to_head", "Duke ahead of NC State on head-to-head 20–17."],
    ])
  })

  test("two meetings are counted, and each is named", () => {
    const games = [met("150", 70, 60), met("150", 61, 60)]
    expect(textOf(rows, games)).toEqual([
      ["head_to_head", "NC State ahead of Duke on head-to-head 2–0 (70–60, 61–60)."],
    ])
  })

  test("one win each is level: the feed's order", () => {
    const [[rule, text] = []] = textOf(rows, [met("150", 70, 60), met("150", 60, 61)])
    expect(rule).toBe("feed_order")
    expect(text).toMatch(/^Head-to-head is level, 1–1 \(70–60, 60–61\)\./)
  })

  test("a table that contradicts the meeting is not explained away", () => {
    const [[rule, text] = []] = textOf(rows, [met("150", 17, 20)])
    expect(rule).toBe("feed_order")
    expect(text).toMatch(/^Duke leads head-to-head, yet the feed puts NC State first/)
  })

  test.each([
    ["is not over", met("150", 24, 21, { status: "live" })],
    ["does not count for the conference", met("150", 24, 21, { conferenceGame: false })],
    ["has no score", met("150", null, null)],
  ])("a meeting that %s decides nothing", (_, game) => {
    expect(textOf(rows, [game])[0]?.[0]).toBe("feed_order")
  })
})

test("teams are level by percentage, not by number of games", () => {
  expect(tiesOf(table(["152", 4, 2], ["150", 2, 1]), [met("150", 3, 1)])).toHaveLength(1)
  expect(tiesOf(table(["152", 4, 2], ["150", 2, 2]), [])).toEqual([])
})

test("two others: the hub says that it cannot know", () => {
  expect(textOf(table(["150", 5, 2], ["97", 5, 2]), [met("150", 24, 21)])).toEqual([
    [
      "feed_order",
      "Conference percentage equal; order as the feed gives it. The hub reads NC State’s games only.",
    ],
  ])
})

test("three level teams: our results are told, but do not decide", () => {
  const rows = table(["150", 5, 2], ["152", 5, 2], ["97", 5, 2])
  expect(textOf(rows, [met("150", 24, 21), met("97", 14, 20)])).toEqual([
    [
      "feed_order",
      "Conference percentage equal; order as the feed gives it. A tie of 3 turns on the games among all of them. NC State beat Duke 24–21, lost to SMU 14–20.",
    ],
  ])
})

test("before the first conference game nobody is ahead by any rule", () => {
  expect(textOf(table(["150", 0, 0], ["152", 0, 0], ["97", 0, 0]), [])).toEqual([
    ["not_begun", "No conference game yet: the feed’s order."],
  ])
})

test("a team without a game is not level with one that lost", () => {
  expect(tiesOf(table(["150", 0, 0], ["152", 0, 1]), [])).toEqual([])
})

test("a record that the feed does not give ties with nothing", () => {
  expect(tiesOf(table(["150", null, null], ["152", null, null]), [])).toEqual([])
})

test("groups are tables of their own", () => {
  const [one, other] = [
    table(["152", 5, 2]),
    table(["150", 5, 2]).map((row) => ({ ...row, group: "Coastal" })),
  ]
  expect(tiesOf([...one, ...other], [])).toEqual([])
})
