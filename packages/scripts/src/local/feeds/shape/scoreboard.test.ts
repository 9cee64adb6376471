import { expect, test } from "vitest"
import { leagueOf } from "../leagues.ts"
import { type GameState } from "../live.ts"
import { find, shown, site } from "./testing.ts"

test("scores are text, records plural, the logo single, dates without seconds, status said twice", () => {
  const event = shown(
    find("final", ({ slot }) => slot.league.family === "football" && slot.fact.records !== undefined),
  )
  const competition = event.competitions?.[0]
  expect(event.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/)
  expect(event.status).toEqual(competition?.status)
  for (const side of competition?.competitors ?? []) {
    expect(side.score).toMatch(/^\d+$/)
    expect(side.records?.[0]?.summary).toMatch(/^\d+-\d+/)
    expect(side.record).toBeUndefined()
    expect(side.team?.logo).toMatch(/^https:\/\/a\.espncdn\.com/)
    expect(side.team?.logos).toBeUndefined()
    expect(side.curatedRank?.current).toBeTypeOf("number")
  }
})

test('a game that has not begun says "0", without a winner or line score', () => {
  const [home] =
    shown(find("scheduled", ({ slot }) => slot.league.family === "basketball")).competitions?.[0]
      ?.competitors ?? []
  expect(home?.score).toBe("0")
  expect(home?.winner).toBeUndefined()
  expect(home?.linescores).toBeUndefined()
})

test("postponed, cancelled and suspended are over but not completed; delayed is in progress", () => {
  const type = (stage: GameState["stage"]) => shown(find(stage)).status?.type
  expect(type("postponed")).toMatchObject({
    id: "6",
    name: "STATUS_POSTPONED",
    state: "post",
    completed: false,
  })
  expect(type("cancelled")).toMatchObject({
    id: "5",
    name: "STATUS_CANCELED",
    state: "post",
    completed: false,
  })
  expect(type("suspended")).toMatchObject({
    id: "8",
    name: "STATUS_SUSPENDED",
    state: "post",
    completed: false,
  })
  expect(type("delayed")).toMatchObject({ id: "7", name: "STATUS_DELAYED", state: "in", completed: false })
})

test("a suspended game keeps its score and says when it resumes; a delayed one says why", () => {
  const suspended = shown(find("suspended")).competitions?.[0]
  expect(suspended?.wasSuspended).toBe(true)
  expect(suspended?.notes?.[0]?.headline).toMatch(/^Will resume at .+ [ap]\.m\. ET on \d+\/\d+\.$/)
  expect(shown(find("delayed")).competitions?.[0]?.notes?.[0]?.headline).toContain("lightning")
})

test("some postponed games have the opponent -2, without logo or colors", () => {
  const competitors = shown(find("postponed", ({ slot }) => slot.undecided === true)).competitions?.[0]
    ?.competitors
  const open = competitors?.find((side) => String(side.id) === "-2")
  expect(open?.team).toMatchObject({ id: "-2", displayName: "TBD" })
  expect(open?.team?.logo).toBeUndefined()
})

test("overtime is in the words: Final/2OT, Final/10", () => {
  const detail = (family: string, extra: number) =>
    shown(find("final", ({ slot }) => slot.league.family === family && slot.fact.overtimes === extra)).status
      ?.type?.shortDetail
  expect(detail("football", 2)).toBe("Final/2OT")
  expect(detail("basketball", 1)).toBe("Final/OT")
  expect(detail("baseball", 1)).toBe("Final/10")
})

test("soccer ends FULL_TIME, after kicks FINAL_PEN with the kicks beside a drawn score", () => {
  const plain = shown(find("final", ({ slot }) => slot.league.family === "soccer" && !slot.fact.shootout))
  const kicks = shown(find("final", ({ slot }) => slot.fact.shootout !== undefined))
  expect(plain.status?.type).toMatchObject({ id: "28", name: "STATUS_FULL_TIME", completed: true })
  expect(kicks.status?.type).toMatchObject({ id: "47", name: "STATUS_FINAL_PEN", shortDetail: "FT-Pens" })
  expect(
    kicks.competitions?.[0]?.competitors?.map(({ score, shootoutScore }) => [score, shootoutScore]),
  ).toEqual([
    ["1", 4],
    ["1", 2],
  ])
})

test("college scoreboards without groups are a ranked subset", () => {
  const league = leagueOf("mens-basketball")
  expect(site(league, "scoreboard?dates=20261121&limit=300").events).toHaveLength(0)
  expect(site(league, "scoreboard?dates=20261121&groups=50&limit=300").events?.length).toBeGreaterThan(3)
})

test("more than 500 asked for gives 25", () => {
  const league = leagueOf("football")
  const count = (limit: number) =>
    site(league, `scoreboard?dates=2026&groups=80&limit=${limit}`).events?.length
  expect(count(500)).toBeGreaterThan(25)
  expect(count(501)).toBe(25)
})

test("days are Eastern: a game at 00:30Z is on the day before", () => {
  const league = leagueOf("football")
  const dates =
    site(league, "scoreboard?dates=20261107&groups=80&limit=300").events?.map(({ date }) => String(date)) ??
    []
  expect(dates.some((date) => date.startsWith("2026-11-08T01"))).toBe(true)
})
