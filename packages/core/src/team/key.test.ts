import { expect, test } from "vitest"
import { parseTeamKey, teamKey } from "./key.ts"

test.each([
  ["football-152", "football", "152"],
  ["mens-basketball-152", "mens-basketball", "152"],
  ["mens-soccer-5642", "mens-soccer", "5642"],
])("%s is %s, team %s", (id, sport, teamId) => {
  expect(parseTeamKey(id)).toEqual({ sport, teamId })
  expect(teamKey(sport, teamId)).toBe(id)
})

test.each(["152", "football", "football-", "cricket-1", "football-1 2", "football-../../x", ""])(
  "%j is refused as bad input",
  (id) => {
    expect(() => parseTeamKey(id)).toThrow(expect.objectContaining({ kind: "input", reason: "team.bad_id" }))
  },
)
