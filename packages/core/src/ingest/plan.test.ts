import { describe, expect, test } from "vitest"
import { type Checked, isHot, jobKinds, type PlannedGame, plan, wakeAt } from "./plan.ts"

const now = Date.parse("2026-11-21T17:00:00.000Z")
const minutes = (n: number) => new Date(now + n * 60_000).toISOString()

const game = (over: Partial<PlannedGame>): PlannedGame => ({
  sport: "football",
  status: "scheduled",
  startsAt: minutes(0),
  timeTbd: false,
  gameDay: "2026-11-21",
  finalAt: null,
  ...over,
})

const allChecked = (at: string, stale = false): Checked[] =>
  jobKinds.map((kind) => ({ sport: "football", kind, attemptedAt: at, stale }))

describe("what to read now", () => {
  test("a sport never read before gets everything but the scoreboard", () => {
    expect(plan(["football"], [], [], now).map((job) => job.kind)).toEqual([
      "team",
      "schedule",
      "roster",
      "standings",
      "rankings",
      "news",
    ])
  })

  test("an idle day costs no call", () => {
    expect(plan(["football"], [], allChecked(minutes(-10)), now)).toEqual([])
  })

  test("a game under way costs its own sport's scoreboard and no other", () => {
    const jobs = plan(
      ["football", "baseball"],
      [game({ status: "live" })],
      [...allChecked(minutes(-1)), ...allChecked(minutes(-1)).map((one) => ({ ...one, sport: "baseball" }))],
      now,
    )
    expect(jobs).toEqual([{ sport: "football", kind: "scoreboard" }])
  })

  test("news is read again after half an hour, a schedule after three", () => {
    expect(plan(["football"], [], allChecked(minutes(-31)), now)).toEqual([
      { sport: "football", kind: "news" },
    ])
    expect(plan(["football"], [], allChecked(minutes(-181)), now).map((job) => job.kind)).toEqual([
      "schedule",
      "news",
    ])
  })

  test("a failed source is asked again after five minutes, not before", () => {
    expect(plan(["football"], [], allChecked(minutes(-4), true), now)).toEqual([])
    expect(plan(["football"], [], allChecked(minutes(-6), true), now).length).toBe(6)
  })
})

describe("whether a game is worth a scoreboard", () => {
  test.each<[string, Partial<PlannedGame>, boolean]>([
    ["live for ten hours", { status: "live", startsAt: minutes(-600) }, true],
    [
      "live for thirteen hours: it vanished from its feed",
      { status: "live", startsAt: minutes(-780) },
      false,
    ],
    ["in a weather delay", { status: "delayed" }, true],
    ["starting in 19 minutes", { startsAt: minutes(19) }, true],
    ["starting in 21 minutes", { startsAt: minutes(21) }, false],
    ["scheduled two hours ago and not started", { startsAt: minutes(-120) }, true],
    ["scheduled two days ago and never heard of again", { startsAt: minutes(-2880) }, false],
    ["final for 29 minutes", { status: "final", finalAt: minutes(-29) }, true],
    ["final for 31 minutes", { status: "final", finalAt: minutes(-31) }, false],
    ["suspended yesterday", { status: "suspended", startsAt: minutes(-1440) }, true],
    ["suspended two days ago", { status: "suspended", startsAt: minutes(-2880) }, false],
    ["postponed", { status: "postponed" }, false],
    ["today at a time not announced", { timeTbd: true, startsAt: "2026-11-21T05:00:00.000Z" }, true],
    ["tomorrow at a time not announced", { timeTbd: true, gameDay: "2026-11-22" }, false],
  ])("%s", (_name, over, expected) => {
    expect(isHot(game(over), now)).toBe(expected)
  })
})

describe("when to wake up", () => {
  const looked = (seconds: number): Checked[] => [
    { sport: "football", kind: "scoreboard", attemptedAt: minutes(-seconds / 60), stale: false },
  ]
  const wake = (games: PlannedGame[], checked: Checked[] = [], level: 0 | 3 = 0) => {
    const at = wakeAt(games, checked, now, level)
    return at === null ? null : (at - now) / 1000
  }

  test("a live game: ten seconds after the last look, at once where there was none", () => {
    expect(wake([game({ status: "live" })], looked(3))).toBe(7)
    expect(wake([game({ status: "live" })])).toBe(0)
    expect(wake([game({ status: "live" })], looked(3), 3)).toBe(57)
  })

  test("a live game whose last look failed: five seconds after it, and no later than usual", () => {
    const failed = looked(3).map((one) => ({ ...one, stale: true }))
    expect(wake([game({ status: "live" })], failed)).toBe(2)
    expect(wake([game({ startsAt: minutes(10) })], failed)).toBe(2)
  })

  test("a live game whose last answer was an old copy: five seconds after it as well", () => {
    const old = looked(3).map((one) => ({ ...one, behind: true }))
    expect(wake([game({ status: "live" })], old)).toBe(2)
  })

  test("a game tonight: twenty minutes before it", () => {
    expect(wake([game({ startsAt: minutes(140) })])).toBe(120 * 60)
  })

  test("nothing to play: never", () => {
    expect(wake([game({ status: "final", finalAt: minutes(-60) })])).toBeNull()
  })

  test("the most urgent game decides, in the past means now", () => {
    const games = [
      game({ startsAt: minutes(140) }),
      game({ status: "live" }),
      game({ startsAt: minutes(10) }),
    ]
    expect(wake(games, looked(4))).toBe(6)
    expect(wake(games, looked(400))).toBe(0)
  })
})

describe("a live game's scoreboard", () => {
  const at = (seconds: number, sport = "football"): Checked => ({
    sport,
    kind: "scoreboard",
    attemptedAt: minutes(-seconds / 60),
    stale: false,
  })
  const scores = (checked: Checked[], level?: 0 | 2) =>
    plan(["football", "baseball"], games, [...read("football"), ...read("baseball"), ...checked], now, level)
  const read = (sport: string) =>
    allChecked(minutes(-1)).flatMap((one) => (one.kind === "scoreboard" ? [] : { ...one, sport }))
  const games = [game({ status: "live" }), game({ status: "live", sport: "baseball" })]

  test("is not asked twice within its ten seconds, nor within thirty where money is short", () => {
    expect(scores([at(5), at(5, "baseball")])).toEqual([])
    expect(scores([at(25), at(25, "baseball")], 2)).toEqual([])
    expect(scores([at(31), at(31, "baseball")], 2)).toHaveLength(2)
  })

  test("is asked together with another sport's that is due", () => {
    expect(scores([at(10), at(8, "baseball")]).map(({ sport }) => sport)).toEqual(["football", "baseball"])
  })
})
