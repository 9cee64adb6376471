import { describe, expect, test } from "vitest"
import { decide, type Facts } from "./guard.ts"
import { budget, type State } from "./info.ts"
import { allowanceOf } from "./pace.ts"

const noon = Date.parse("2026-11-21T12:00:00.000Z")
const HOUR = 3_600_000
const iso = (ms: number) => new Date(ms).toISOString()

/** A look at noon, with a month on its pace. */
function look(over: Partial<Facts> & { today?: number; month?: number } = {}) {
  const { today = 0, month = 2 + today, now = noon, ...rest } = over
  const spend = { today, month, asOf: iso(now) }
  return decide({ spend, budget, forecast: null, previous: undefined, now, ...rest })
}
/** What is left of a look at noon at that level. */
function at(level: State["level"], over: Partial<State> = {}): State {
  return { level, since: iso(noon - HOUR), at: iso(noon), told: [], ...over }
}

describe("a day's money", () => {
  test.each([
    [0, 0],
    [0.127, 0],
    [0.127_999, 0],
    [0.128, 1],
    [0.129, 1],
    [0.143_999, 1],
    [0.144, 2],
    [0.159_999, 2],
    [0.16, 3],
    [1, 3],
  ])("$%d of 0.16 is level %d", (today, level) => {
    expect(look({ today }).level).toBe(level)
  })

  test.each([
    [0.128, ["day.80"]],
    [0.144, ["day.80", "day.90"]],
    [0.16, ["day.80", "day.90", "day.100"]],
  ])("$%d is told by name", (today, crossings) => {
    expect(look({ today }).alerts.map(({ crossing }) => crossing)).toEqual(crossings)
  })
})

describe("on the way back", () => {
  test.each([
    [3, 0.155, 3],
    [3, 0.152, 3],
    [3, 0.151, 2],
    [2, 0.143, 2],
    [2, 0.136, 2],
    [2, 0.135, 1],
    [1, 0.127, 1],
    [1, 0.12, 1],
    [1, 0.119, 0],
    [3, 0.01, 0],
  ] as const)("from level %d, $%d is level %d", (held, today, level) => {
    expect(look({ today, previous: at(held), now: noon + HOUR }).level).toBe(level)
  })

  test("a figure that trembles around a crossing changes the level once and is told once", () => {
    const figures = [0.127, 0.128, 0.127, 0.129, 0.126, 0.128, 0.127]
    const seen = figures.reduce<{ levels: number[]; alerts: string[]; state: State | undefined }>(
      ({ levels, alerts, state }, today, index) => {
        const next = look({ today, previous: state, now: noon + index * 60_000 })
        return {
          levels: [...levels, next.level],
          alerts: [...alerts, ...next.alerts.map(({ crossing }) => crossing)],
          state: next.state,
        }
      },
      { levels: [], alerts: [], state: undefined },
    )
    expect(seen.levels).toEqual([0, 1, 1, 1, 1, 1, 1])
    expect(seen.alerts).toEqual(["day.80"])
  })

  test("at 00:00 UTC a new day begins at 0, and its crossings are told anew", () => {
    const evening = Date.parse("2026-11-21T23:59:00.000Z")
    const full = look({ today: 0.16, now: evening })
    const next = look({ today: 0.001, previous: full.state, now: evening + 60_000 })
    expect([full.level, next.level]).toEqual([3, 0])
    const again = look({ today: 0.13, previous: next.state, now: evening + 2 * HOUR })
    expect(again.alerts.map(({ crossing }) => crossing)).toEqual(["day.80"])
  })

  test("how long a level has lasted is kept while it lasts", () => {
    const next = look({ today: 0.13, previous: at(1), now: noon + HOUR })
    expect([next.state.since, next.state.at]).toEqual([iso(noon - HOUR), iso(noon + HOUR)])
  })
})

describe("a month's money", () => {
  test("ahead of its pace, what is left is shared among the days that are left", () => {
    const now = Date.parse("2026-11-21T12:00:00.000Z")
    expect(allowanceOf({ today: 0, month: 4.5 }, budget, now)).toBeCloseTo(0.05, 9)
    expect(look({ today: 0.045, month: 4.545 }).level).toBe(2)
  })

  test("cheap days save nothing for later", () => {
    expect(allowanceOf({ today: 0, month: 0 }, budget, noon)).toBe(0.16)
  })

  test("spent, it is level 3 on every day that is left, and told once", () => {
    const first = look({ month: 5 })
    expect([first.level, first.alerts.at(-1)?.crossing]).toEqual([3, "month.100"])
    const next = look({ month: 5, previous: first.state, now: noon + 24 * HOUR })
    expect(next.level).toBe(3)
    expect(next.alerts.map(({ crossing }) => crossing)).not.toContain("month.100")
  })

  test("a new month forgets what the old one spent and told", () => {
    const old = at(3, { at: "2026-11-30T23:58:00.000Z", told: ["2026-11 month.100"] })
    const next = look({ month: 0, previous: old, now: Date.parse("2026-12-01T00:03:00.000Z") })
    expect([next.level, next.state.told]).toEqual([0, []])
  })
})

describe("a forecast", () => {
  test("above the day's money is level 1 ahead of time, and no more", () => {
    expect(look({ today: 0.05, forecast: { today: 0.3 } }).level).toBe(1)
    expect(look({ today: 0.144, forecast: { today: 0.3 } }).level).toBe(2)
  })

  test("within it changes nothing, and neither does one that is no figure", () => {
    expect(look({ today: 0.05, forecast: { today: 0.159 } }).level).toBe(0)
    expect(look({ today: 0.05, forecast: { today: Number.NaN } }).level).toBe(0)
  })
})

describe("what is not known is taken for dear", () => {
  test.each([
    ["no figure at all", null],
    ["what is no number", { today: Number.NaN, month: 2, asOf: iso(noon) }],
    ["less than nothing", { today: -0.01, month: 2, asOf: iso(noon) }],
    ["counted more than two hours ago", { today: 0, month: 2, asOf: iso(noon - 2 * HOUR - 1) }],
    ["counted in the future", { today: 0, month: 2, asOf: iso(noon + 6 * 60_000) }],
    ["a time that is none", { today: 0, month: 2, asOf: "soon" }],
  ])("%s: at least level 1, told once", (_what, spend) => {
    const first = look({ spend })
    expect([first.level, first.alerts.map(({ crossing }) => crossing)]).toEqual([1, ["meter.silent"]])
    expect(look({ spend, previous: first.state }).alerts).toEqual([])
  })

  test("and never less than before, not even on a new day", () => {
    expect(look({ spend: null, previous: at(2) }).level).toBe(2)
    expect(look({ spend: null, previous: at(3), now: noon + 24 * HOUR }).level).toBe(3)
  })

  test("Cost Explorer down changes no level: the hub's own count decides, and says so", () => {
    const down = look({ today: 0.05, billAsOf: "2026-11-10T00:00:00.000Z" })
    expect(down.level).toBe(0)
    expect(down.reasons).toEqual(["AWS's own bill is not known; the hub's own count decides"])
    expect(look({ billAsOf: "2026-11-20T00:00:00.000Z" }).reasons).toEqual([])
  })
})

describe("clocks", () => {
  test("one that went back lowers no level, moves no time back and tells nothing twice", () => {
    const first = look({ today: 0.13 })
    const back = look({
      today: 0.01,
      previous: first.state,
      now: noon - HOUR,
      spend: { today: 0.01, month: 2, asOf: iso(noon) },
    })
    expect([back.level, back.alerts, back.state.at]).toEqual([1, [], iso(noon)])
  })

  test("one that went back over midnight does not begin the day before anew", () => {
    const midnight = Date.parse("2026-11-22T00:01:00.000Z")
    const first = look({ today: 0.13, now: midnight })
    const back = look({ today: 0.15, previous: first.state, now: midnight - 2 * 60_000 })
    expect([back.level, back.alerts.map(({ crossing }) => crossing)]).toEqual([2, ["day.90"]])
  })
})

describe("an admin's choice", () => {
  const override = { level: 2, until: iso(noon + HOUR) } as const

  test("counts until it expires, and says so", () => {
    const during = look({ override, now: noon + HOUR - 1 })
    expect([during.level, during.held]).toEqual([2, override])
    const after = look({ override, previous: during.state, now: noon + HOUR })
    expect([after.level, after.held]).toEqual([0, null])
  })

  test.each([0, 1, 2, 3] as const)("of level %d is followed up and down", (level) => {
    const held = { ...override, level }
    expect([0, 0.13, 0.15, 0.2].map((today) => look({ today, override: held }).level)).toEqual(
      Array.from({ length: 4 }, () => level),
    )
  })

  test("lowers no level when the month's money is spent, and is not said to be in force", () => {
    const spent = look({ today: 0.16, month: 5, override: { ...override, level: 0 } })
    expect([spent.level, spent.held]).toEqual([3, null])
  })

  test("holds where nobody knows what was spent", () => {
    expect(look({ spend: null, override: { ...override, level: 0 } }).level).toBe(0)
  })

  test("when it ends the level is what the day's money says, not what was held", () => {
    const during = look({ today: 0.13, override: { ...override, level: 3 } })
    expect(look({ today: 0.13, previous: during.state, now: noon + HOUR }).level).toBe(1)
  })

  test("silences no alert", () => {
    expect(look({ today: 0.128, override: { ...override, level: 0 } }).alerts).toHaveLength(1)
  })

  test("with a time that is none is no choice", () => {
    expect(look({ override: { level: 3, until: "soon" } }).level).toBe(0)
  })
})
