import { expect, test } from "vitest"
import { eventsAt } from "../events.ts"
import { leagues } from "../leagues.ts"
import { items, type Json, NOW, site } from "./testing.ts"

function idsIn(list: Json[], key: string): string[] {
  return list.map((one) => String(one[key]))
}

/** Flat, or by unit in football. */
function rosterIds(roster: Json): Set<string> {
  const athletes = items(roster, "athletes")
  return new Set(idsIn([...athletes, ...athletes.flatMap((group) => items(group, "items"))], "id"))
}

test.each(leagues.map((league) => ({ sport: league.sport, league })))(
  "$sport: whoever stands in a box score is on the roster, under the same id",
  ({ league }) => {
    const listed = rosterIds(site(league, `teams/${league.ourId}/roster`))
    const finals = eventsAt(league, NOW).filter(({ state }) => state.stage === "final")
    const named = finals.slice(-6).flatMap(({ slot }) => {
      const page = site(league, `summary?event=${slot.id}`)
      const ours = items(page.boxscore, "players").find(({ team }) => String(team?.id) === league.ourId)
      const rows = items(ours, "statistics").flatMap((table) => items(table, "athletes"))
      return rows.map(({ athlete }) => String(athlete?.id))
    })
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((id) => !listed.has(id))).toEqual([])
  },
)

test("every player on a roster says that he is a demo", () => {
  for (const league of leagues) {
    const athletes = items(site(league, `teams/${league.ourId}/roster`), "athletes")
    const players = athletes.flatMap((one) => (items(one, "items").length > 0 ? items(one, "items") : [one]))
    const real = players.filter(
      ({ birthPlace }) => birthPlace && !String(birthPlace.state).endsWith("(demo)"),
    )
    expect(players.length).toBeGreaterThan(10)
    expect(real).toEqual([])
  }
})
