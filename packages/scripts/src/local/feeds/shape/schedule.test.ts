import { expect, test } from "vitest"
import { leagueOf } from "../leagues.ts"
import { find, schedule, site } from "./testing.ts"

test("scores are objects and only of finished games, records single, logos many, status on the competition only", () => {
  for (const event of schedule(leagueOf("football"))) {
    const competition = event.competitions?.[0]
    const isFinal = competition?.status?.type?.completed
    expect(event.status).toBeUndefined()
    for (const side of competition?.competitors ?? []) {
      expect(typeof side.score).toBe(isFinal ? "object" : "undefined")
      expect(side.records).toBeUndefined()
      expect(side.team?.logo).toBeUndefined()
    }
  }
})

test("a game under way has no score", () => {
  const { event, now } = find("live", ({ slot }) => slot.fact.type === 2)
  const listed = schedule(event.slot.league, now).find((one) => String(one.id) === event.slot.id)
  expect(listed?.competitions?.[0]?.status?.type?.state).toBe("in")
  expect(listed?.competitions?.[0]?.competitors?.map(({ score }) => score)).toEqual([undefined, undefined])
})

test("a start nobody has announced is midnight Eastern, timeValid false, shortDetail TBD", () => {
  const open = schedule(leagueOf("womens-basketball")).find(({ timeValid }) => String(timeValid) === "false")
  expect(open?.date).toMatch(/T0[45]:00Z$/)
  expect(open?.competitions?.[0]?.status?.type).toMatchObject({
    name: "STATUS_SCHEDULED",
    shortDetail: "TBD",
  })
})

test("bowls and tournaments after the season are under seasontype 3 only", () => {
  const league = leagueOf("football")
  const types = (path: string) => site(league, path).events?.map(({ seasonType }) => Number(seasonType?.type))
  expect(new Set(types("teams/152/schedule?season=2022&seasontype=2"))).toEqual(new Set([2]))
  expect(types("teams/152/schedule?season=2022&seasontype=3")).toEqual([3])
})

test("a season without games is a season and an empty list", () => {
  const empty = site(leagueOf("football"), "teams/152/schedule?season=1999")
  expect(Object.keys(empty).sort()).toEqual(["events", "season"])
  expect(empty.events).toHaveLength(0)
})

test("soccer's season type is a five-digit number", () => {
  expect(schedule(leagueOf("mens-soccer"))[0]?.seasonType?.type).toBe(13846)
})
