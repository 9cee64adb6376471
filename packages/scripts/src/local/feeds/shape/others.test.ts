import { expect, test } from "vitest"
import { espnAnswer } from "../espn-routes.ts"
import { leagueOf } from "../leagues.ts"
import { get, items, type Json, NOW, schedule, site } from "./testing.ts"

test("rosters are flat, football's grouped; women have no weight, nobody a headshot, the coach is Demo Coach", () => {
  const football = site(leagueOf("football"), "teams/152/roster")
  const women = site(leagueOf("womens-basketball"), "teams/152/roster")
  expect(football.athletes?.map(({ position }) => position)).toEqual([
    "offense",
    "defense",
    "specialTeam",
    "injuredReserveOrOut",
  ])
  expect(football.athletes?.flatMap((group) => items(group, "items"))).toHaveLength(85)
  expect(women.athletes).toHaveLength(15)
  expect(
    women.athletes?.filter(({ weight, headshot }) => weight !== undefined || headshot !== undefined),
  ).toEqual([])
  expect(football.coach?.[0]).toMatchObject({ firstName: "Demo", lastName: "Coach" })
})

test("the team list has fifty without a limit, and we are not among them", () => {
  const league = leagueOf("football")
  const ids = (path: string) =>
    site(league, path).sports?.[0]?.leagues?.[0]?.teams?.map(({ team }) => String(team?.id)) ?? []
  expect(ids("teams")).toHaveLength(50)
  expect(ids("teams")).not.toContain("152")
  expect(ids("teams?limit=1000")).toContain("152")
})

test("rankings name no display name; the women's poll has us at 9", () => {
  const ranks = site(leagueOf("womens-basketball"), "rankings").rankings?.[0]?.ranks ?? []
  expect(ranks.filter(({ team }) => team?.displayName !== undefined)).toEqual([])
  expect(Number(ranks.find(({ team }) => String(team?.id) === "152")?.current)).toBe(9)
})

test("news ids are numbers, links are real game pages, and an item about our number in another league is among them", () => {
  const articles = site(leagueOf("football"), "news").articles ?? []
  expect(articles.length).toBeGreaterThan(3)
  for (const { id, links } of articles) {
    expect(id).toBeTypeOf("number")
    expect(links?.web?.href).toMatch(
      /^https:\/\/www\.espn\.com\/college-football\/game\/_\/gameId\/401\d{6}$/,
    )
  }
  const teamsOf = (article: Json) =>
    article.categories?.filter(({ type }) => String(type) === "team").map(({ sportId }) => Number(sportId))
  expect(articles.some((article) => teamsOf(article)?.every((sport) => sport !== 23))).toBe(true)
})

test("standings are the recorded conference's at that point of the season, and add up", () => {
  const entries = items(
    get(`/apis/v2/sports/football/college-football/standings`).children?.[0]?.standings,
    "entries",
  )
  const value = (entry: Json, name: string) =>
    Number(entry.stats?.find((one) => String(one.name) === name)?.value)
  expect(entries).toHaveLength(14)
  const us = entries.find(({ team }) => String(team?.id) === "152")
  const finals = schedule(leagueOf("football")).filter(
    ({ id, competitions }) => String(id).startsWith("76") && competitions?.[0]?.status?.type?.completed,
  )
  expect(us ? value(us, "wins") + value(us, "losses") : 0).toBe(finals.length)
})

test("errors come in ESPN's words", () => {
  const answer = (path: string) =>
    espnAnswer(new URL(path, "http://feeds").pathname, new URL(path, "http://feeds").searchParams, NOW)
  const football = "/apis/site/v2/sports/football/college-football"
  expect(answer(`${football}/scoreboard?dates=20261101-20261120`)).toEqual({
    status: 400,
    body: { code: 400, message: "Failed to get events endpoint." },
  })
  expect(answer(`${football}/teams/999999/roster`)?.status).toBe(400)
  expect(answer(`${football}/summary?event=1`)?.body).toMatchObject({ code: 404 })
  expect(answer("/apis/site/v2/sports/softball/college-softball/scoreboard")?.body).toMatchObject({
    code: 400,
  })
  expect(answer("/elsewhere")).toBeUndefined()
})
