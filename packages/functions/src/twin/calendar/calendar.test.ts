import type { Game } from "@hub/core/game"
import { hideResults } from "@hub/core/game/spoilers"
import { aGame, aSide } from "@hub/core/testing/games"
import fc from "fast-check"
import ICAL from "ical.js"
import { describe, expect, test } from "vitest"
import { nastyGame, shownTo } from "../../testing/twin-facts.ts"
import { entryOf } from "./entry.ts"
import { calendarText } from "./render.ts"

const origin = "https://hub.example"
const text = (games: readonly Game.Info[], query = {}) =>
  calendarText(shownTo(games, query), { name: "NC State Football", path: "/teams/football-152.ics", games })

/** The calendar as an independent reader understands it. */
function read(games: readonly Game.Info[], query = {}) {
  const calendar = new ICAL.Component(ICAL.parse(text(games, query)))
  return { calendar, events: calendar.getAllSubcomponents("vevent") }
}

function only(game: Game.Info): ICAL.Component {
  const [event] = read([game]).events
  if (!event) throw new Error("there is no event")
  return event
}

const final = aGame({
  status: "final",
  home: aSide({ score: 31, winner: true }),
  away: aSide({ teamId: "150", name: "Duke Blue Devils", location: "Duke", score: 24, rank: 8 }),
})

describe("whatever a feed says", () => {
  test("an independent reader gets back every summary, description, place and address", () => {
    fc.assert(
      fc.property(fc.uniqueArray(nastyGame, { maxLength: 4, selector: ({ id }) => id }), (games) => {
        const { events } = read(games)
        const found = events.map((event) => ({
          uid: event.getFirstPropertyValue("uid"),
          summary: event.getFirstPropertyValue("summary"),
          description: event.getFirstPropertyValue("description"),
          location: event.getFirstPropertyValue("location") ?? null,
          url: event.getFirstPropertyValue("url"),
        }))
        expect(found).toEqual(
          games.map((game) => {
            const { uid, summary, description, location, url } = entryOf(game, origin)
            return { uid, summary, description, location, url }
          }),
        )
      }),
    )
  })

  test("no line is longer than 75 octets, and every one ends in CRLF", () => {
    fc.assert(
      fc.property(nastyGame, (game) => {
        const lines = text([game]).split("\r\n")
        expect(lines.at(-1)).toBe("")
        expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\p{Cc}]/u.test(line))).toEqual([])
      }),
    )
  })
})

describe("an entry", () => {
  test("whose venue is but white space has no place", () => {
    expect(only(aGame({ venue: "\n", city: null })).getFirstPropertyValue("location")).toBeNull()
  })

  test("says who plays, where, on which channel, and begins when the game does", () => {
    const event = only(aGame())
    const { startDate, endDate, summary, location, description, uid } = new ICAL.Event(event)
    expect([uid, summary]).toEqual([
      "game-401000001@ncstate-sports-hub",
      "NC State Football vs Duke Blue Devils",
    ])
    expect(location).toBe("Carter-Finley Stadium, Raleigh, NC")
    expect(description).toContain("Watch: ACCN")
    expect(startDate.toJSDate().toISOString()).toBe("2026-11-21T17:00:00.000Z")
    expect(endDate.toJSDate().toISOString()).toBe("2026-11-21T20:30:00.000Z")
  })

  test("keeps its UID and counts its moves in SEQUENCE", () => {
    const moved = aGame({ startsAt: "2026-11-21T20:30:00.000Z" }, { revision: 3 })
    expect(only(moved).getFirstPropertyValue("uid")).toBe(only(aGame()).getFirstPropertyValue("uid"))
    expect(only(moved).getFirstPropertyValue("sequence")).toBe(3)
  })

  test("without a known time is the whole Eastern day", () => {
    const { startDate, endDate } = new ICAL.Event(
      only(aGame({ timeTbd: true, startsAt: "2026-11-22T04:59:00.000Z", gameDay: "2026-11-21" })),
    )
    expect(startDate.isDate).toBe(true)
    expect([startDate.toString(), endDate.toString()]).toEqual(["2026-11-21", "2026-11-22"])
  })

  test.each([
    ["cancelled", "CANCELLED", "Cancelled: NC State Football vs Duke Blue Devils"],
    ["postponed", "CANCELLED", "Postponed: NC State Football vs Duke Blue Devils"],
    ["suspended", "CONFIRMED", "Suspended: NC State Football vs Duke Blue Devils"],
    ["scheduled", "CONFIRMED", "NC State Football vs Duke Blue Devils"],
  ] as const)("%s is %s", (status, expected, summary) => {
    const event = only(aGame({ status }))
    expect(event.getFirstPropertyValue("status")).toBe(expected)
    expect(event.getFirstPropertyValue("summary")).toBe(summary)
  })

  test("tells the result once the game is final, and nothing of it where results are hidden", () => {
    expect(only(final).getFirstPropertyValue("summary")).toBe("NC State Football W 31-24 vs #8 Duke")
    expect(text([hideResults(final)])).not.toMatch(/31-24|#8| W /)
    expect(only(hideResults(final)).getFirstPropertyValue("summary")).toBe("NC State Football vs Duke")
  })

  test("of an away game says at, of a neutral one vs", () => {
    const away = { home: aSide({ teamId: "150", name: "Duke" }), away: aSide() }
    expect(entryOf(aGame(away), origin).summary).toBe("NC State Football at Duke")
    expect(entryOf(aGame({ ...away, neutralSite: true }), origin).summary).toBe("NC State Football vs Duke")
  })
})

describe("a calendar", () => {
  test("says its name, its address, when to come again and how little that may mean", () => {
    const { calendar } = read([aGame()], { spoilers: "0", home: "1" })
    const value = (name: string) => String(calendar.getFirstPropertyValue(name))
    expect(value("x-wr-calname")).toBe("NC State Football")
    expect([value("refresh-interval"), value("x-published-ttl")]).toEqual(["PT1H", "PT1H"])
    expect(value("source")).toBe("https://hub.example/teams/football-152.ics?spoilers=0&home=1")
    expect(value("x-wr-caldesc")).toMatch(
      /Home games only\. Results are left out\. .*Google usually every 8 to 24 hours/,
    )
  })

  test("of the same facts is the same text, whenever it is asked for", () => {
    const [game] = [aGame()]
    const later = calendarText(
      { ...shownTo([game]), asOf: "2026-11-22T00:00:00.000Z" },
      { name: "NC State Football", path: "/teams/football-152.ics", games: [game] },
    )
    expect(later).toBe(text([game]))
    expect(only(game).getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-11-21T12:00:00Z")
  })

  test("without a game is still a calendar", () => {
    expect(read([]).events).toEqual([])
    expect(text([])).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  })
})
