import { describe, expect, test } from "vitest"
import { aCompetition, aFinal, anEvent, aStatus } from "../../testing/espn.ts"
import { fetchedAt, gameFrom, reasonFrom } from "../../testing/parse.ts"

describe("when", () => {
  test.each([
    ["2026-11-21T17:00Z", "2026-11-21T17:00:00.000Z"],
    ["2026-11-21T17:00:00Z", "2026-11-21T17:00:00.000Z"],
    ["2026-11-21T12:00:00-05:00", "2026-11-21T17:00:00.000Z"],
  ])("%s starts at %s", (date, startsAt) => {
    expect(gameFrom(anEvent({ date })).startsAt).toBe(startsAt)
  })

  test("a tip after midnight UTC belongs to the Eastern day before", () => {
    expect(gameFrom(anEvent({ date: "2025-03-16T00:30Z" })).gameDay).toBe("2025-03-15")
  })

  test("a summary's header has the date on its competition", () => {
    expect(gameFrom(anEvent({ date: undefined })).gameDay).toBe("2026-11-21")
  })

  test.each(["2026-11-21", "tomorrow", "2026-11-21T17:00", "2026-13-45T99:00Z", "0026-11-21T17:00Z"])(
    "%s is no instant",
    (date) => {
      expect(reasonFrom(anEvent({ date }))).toMatch(/is not an instant/)
    },
  )

  test.each([
    ["in summer time", "2026-10-31T04:00Z", "2026-10-31"],
    ["in winter time", "2026-11-02T05:00Z", "2026-11-02"],
  ])("an undecided time %s is midnight Eastern of the game day", (_when, date, gameDay) => {
    const status = aStatus("STATUS_SCHEDULED", { detail: "11/2 - TBD", shortDetail: "TBD" })
    const game = gameFrom(anEvent({ date, timeValid: false, competition: { status } }))
    expect(game).toMatchObject({ timeTbd: true, gameDay, status: "scheduled" })
  })

  test.each([
    ["the event", anEvent({ timeValid: false }), true],
    ["the competition", anEvent({ competition: { timeValid: false } }), true],
    [
      "the words",
      anEvent({ competition: { status: aStatus("STATUS_SCHEDULED", { shortDetail: "TBD" }) } }),
      true,
    ],
    ["nobody", anEvent(), false],
    [
      "a flexible slot, which is something else",
      anEvent({ competition: { status: { ...aStatus(), isTBDFlex: true } } }),
      false,
    ],
  ])("%s says that the time is undecided", (_who, event, expected) => {
    expect(gameFrom(event).timeTbd).toBe(expected)
  })
})

describe("season", () => {
  test("is the feed's", () => {
    expect(gameFrom(anEvent({ season: { year: 2027, displayName: "2026-27" } })).season).toBe(2027)
  })

  test.each([
    ["basketball/mens-college-basketball", 2027],
    ["football/college-football", 2026],
    ["basketball/nba", 2026],
  ])("%s in November without one is %s", (league, season) => {
    expect(gameFrom(anEvent({ season: undefined }), league).season).toBe(season)
  })
})

test.each([
  ["football/college-football", "football", "college-football"],
  ["baseball/college-softball", "softball", "college-softball"],
  ["football/nfl", "football", "nfl"],
  ["soccer/usa.ncaa.w.1", "womens-soccer", "usa.ncaa.w.1"],
  ["soccer/eng.1", "soccer", "eng.1"],
])("%s is %s in %s", (path, sport, league) => {
  expect(gameFrom(anEvent(), path)).toMatchObject({ sport, league })
})

test("every game says who said so and when", () => {
  expect(gameFrom(anEvent()).source).toEqual({ name: "ESPN", fetchedAt })
})

describe("the clock", () => {
  const live = aStatus("STATUS_IN_PROGRESS", { displayClock: "4:12", period: 3 })
  test.each([
    ["football/college-football", "4:12"],
    ["baseball/college-baseball", null],
    ["volleyball/womens-college-volleyball", null],
  ])("of %s is %s", (league, clock) => {
    expect(gameFrom(anEvent({ competition: { status: live } }), league)).toMatchObject({ clock, period: 3 })
  })

  test("stops with the game", () => {
    expect(gameFrom(aFinal()).clock).toBeNull()
  })
})

describe("what feeds leave out", () => {
  test("the least a game needs", () => {
    const { date, competitors, status } = aCompetition()
    const event = { id: 401000001, competitions: [{ date, competitors, status }] }
    expect(gameFrom(event)).toMatchObject({
      id: "401000001",
      neutralSite: false,
      conferenceGame: false,
      venue: null,
      city: null,
      broadcasts: [],
      notes: [],
      situation: null,
      tournament: null,
      series: null,
      attendance: null,
      ticketUrl: null,
      link: null,
    })
  })

  test.each([
    ["odds of null", { odds: [null] }],
    ["a situation that is a list", { situation: [] }],
    ["notes that are text", { notes: "none" }],
    ["a venue of null", { venue: null }],
    ["attendance in words", { attendance: "sold out" }],
    ["a series of null", { series: null }],
  ])("%s cost nothing", (_what, competition) => {
    expect(gameFrom(anEvent({ competition })).id).toBe("401000001")
  })

  test.each([
    [0, null],
    [56_919, 56_919],
  ])("attendance %s is %s", (attendance, expected) => {
    expect(gameFrom(anEvent({ competition: { attendance } })).attendance).toBe(expected)
  })

  test.each([
    [{ city: "Raleigh", state: "NC" }, "Raleigh, NC"],
    [{ city: "Raleigh", state: "NC", country: "USA" }, "Raleigh, NC"],
    [{ city: "Sao Paulo", country: "Brazil" }, "Sao Paulo, Brazil"],
    [{ city: "Raleigh" }, "Raleigh"],
    [{ summary: "somewhere" }, null],
  ])("the city of %o is %s", (address, city) => {
    expect(gameFrom(anEvent({ competition: { venue: { address } } })).city).toBe(city)
  })
})

describe("series", () => {
  test("the current one, of those a summary lists", () => {
    const series = [
      { type: "season", summary: "ORL wins series 3-0" },
      { type: "current", summary: "Series tied 1-1" },
    ]
    expect(gameFrom(anEvent({ competition: { series } })).series).toBe("Series tied 1-1")
  })

  test("one without words is none", () => {
    expect(gameFrom(anEvent({ competition: { series: { type: "playoff", summary: "" } } })).series).toBeNull()
  })
})

describe("links", () => {
  const link = (href: string, ...rel: string[]) => ({ href, rel })
  const linkOf = (...links: object[]) => gameFrom(anEvent({ links })).link

  test("the game's page in a browser", () => {
    expect(
      linkOf(
        link("sportscenter://show?gameId=1", "summary", "app", "event"),
        link("https://espn.example/box/1", "boxscore", "desktop", "event"),
        link("https://espn.example/game/1", "live", "desktop", "event"),
      ),
    ).toBe("https://espn.example/game/1")
  })

  test.each([
    "javascript:alert(1)",
    "sportscenter://x",
    "http://sports.core.api.espn.pvt/v2/sports/football",
    "not a url",
  ])("%s is never kept", (href) => {
    expect(linkOf(link(href, "summary", "event"))).toBeNull()
  })

  test("$ref is never kept", () => {
    const $ref = "http://sports.core.api.espn.pvt/v2/sports"
    const game = gameFrom(anEvent({ $ref, competition: { $ref, situation: { $ref } } }))
    expect(JSON.stringify(game)).not.toContain("pvt")
  })

  test("tickets", () => {
    const tickets = [{ links: [{ href: "https://tickets.example/1" }] }]
    expect(gameFrom(anEvent({ competition: { tickets } })).ticketUrl).toBe("https://tickets.example/1")
  })
})

describe("no game between two teams", () => {
  test.each([
    ["a tennis draw", { id: "1", groupings: [{}] }, /groupings instead/],
    ["an event without a competition", { id: "1", competitions: [] }, /no competition/],
    ["a fight card", { id: "1", competitions: [{}, {}, {}] }, /3 competitions in one event/],
    ["an event without an id", anEvent({ id: undefined }), /id/],
    ["an id that is no id", anEvent({ id: "../teams" }), /id/],
    ["null", null, /Object/],
    ["text", "game", /Object/],
  ])("%s", (_what, event, reason) => {
    expect(reasonFrom(event)).toMatch(reason)
  })
})
