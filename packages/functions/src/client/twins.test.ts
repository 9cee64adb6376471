import { expect, test } from "vitest"
import { subscribeTo } from "./subscribe.ts"
import { alternatesOf, linkHeader } from "./twins.ts"

const hrefs = (address: string) => alternatesOf(address).map(({ href }) => href)

test.each([
  ["/", ["/index.json", "/index.txt", "/results.rss", "/results.atom"]],
  ["/teams/", ["/teams.json", "/teams.txt"]],
  ["/games/401000013", ["/games/401000013.json", "/games/401000013.txt", "/games/401000013.ics"]],
  [
    "/standings/football",
    [
      "/standings/football.json",
      "/standings/football.txt",
      "/rankings/football.json",
      "/rankings/football.txt",
    ],
  ],
  ["/about", []],
  ["/teams/football-152/roster", []],
])("%s has the twins %j", (path, expected) => {
  expect(hrefs(path)).toEqual(expected)
})

test("the chosen day and month go with the twin, other parameters do not", () => {
  expect(hrefs("/scores?day=2026-11-20&utm=x")).toContain("/scores.txt?day=2026-11-20")
  expect(hrefs("/schedule?month=2026-11&sport=football")).toEqual([
    "/schedule.json?month=2026-11&sport=football",
    "/schedule.txt?month=2026-11&sport=football",
    "/schedule.ics?sport=football",
  ])
})

test("an address cannot break out of the Link header", () => {
  expect(linkHeader('/scores?day="><script>')).not.toMatch(/day=[^>]*["<]/)
})

test("a calendar is subscribed to by webcal, by Google and by its plain address", () => {
  const { webcal, https, google } = subscribeTo("https://hub.example", "/teams/football-152", {
    homeOnly: true,
    spoilerFree: true,
  })
  expect(webcal).toBe("webcal://hub.example/teams/football-152.ics?home=1&spoilers=0")
  expect(https).toBe("https://hub.example/teams/football-152.ics?home=1&spoilers=0")
  expect(new URL(google).searchParams.get("cid")).toBe(webcal)
  expect(subscribeTo("http://localhost:3000", "/schedule").https).toBe("http://localhost:3000/schedule.ics")
})
