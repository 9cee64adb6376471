import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { listOf, problemOf, readUnits } from "../testing/parse.ts"
import { nowMs, publishFootball, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe("GET /teams", () => {
  test("200 lists our teams in one read of half a unit", async () => {
    const answer = await call("/teams")
    expect(listOf(answer)).toEqual({ ids: ["football-152"], next: null })
    expect(readUnits(answer)).toBe(0.5)
  })

  test("200 for one sport, empty where we have no team yet", async () => {
    expect(listOf(await call("/teams?sport=football")).ids).toEqual(["football-152"])
    expect(listOf(await call("/teams?sport=softball")).ids).toEqual([])
  })

  test("400 for a sport that is not ours", async () => {
    expect(problemOf(await call("/teams?sport=curling")).errors[0]?.path).toBe("query.sport")
  })
})

describe("GET /teams/{id} and below", () => {
  test.each([
    [
      "",
      {
        team: { id: "football-152", record: "9-3" },
        next: { id: "401000013" },
        form: ["W", "W", "W", "W", "W"],
      },
    ],
    ["/roster", { players: [{ jersey: "9" }, { jersey: "10" }] }],
    ["/schedule", { season: 2026, team: { abbreviation: "NCSU" } }],
    ["/stats", { season: 2026, lines: [] }],
    ["/standings", { rows: [{ teamId: "150" }, { teamId: "152" }] }],
  ])("200 for football-152%s in one read of half a unit", async (part, data) => {
    const answer = await call(`/teams/football-152${part}`)
    expect(answer.json).toMatchObject({ data })
    expect(answer.headers.get("server-timing")).toContain('desc="1 call"')
    expect(readUnits(answer)).toBe(0.5)
  })

  test("200 for the schedule of a season that is asked for", async () => {
    expect((await call("/teams/football-152/schedule?season=2026")).json).toMatchObject({
      data: { season: 2026 },
    })
    const empty = await call("/teams/football-152/schedule?season=1999")
    expect(empty.json).toMatchObject({ data: { season: 1999, games: [] } })
  })

  test.each(["season=99999", "season=abc", "season=", "year=2026"])("400 for ?%s", async (query) => {
    expect((await call(`/teams/football-152/schedule?${query}`)).status).toBe(400)
  })

  test.each(["", "/roster", "/schedule", "/stats", "/standings"])(
    "404 for a team we do not have%s",
    async (part) => {
      const answer = await call(`/teams/football-999${part}`)
      expect(answer.status).toBe(404)
      expect(problemOf(answer).reason).toBe("team.not_found")
    },
  )

  test.each(["152", "football", "football-", "quidditch-1", "football-1%2F2", "football-1;drop"])(
    "400 for the id %s",
    async (id) => {
      const answer = await call(`/teams/${id}/roster`)
      expect(answer.status).toBe(400)
      expect(problemOf(answer).errors[0]?.path).toBe("param.id")
    },
  )

  test("400 says which parameter is missing", async () => {
    expect(problemOf(await call("/teams//roster"))).toMatchObject({
      code: "VALIDATION_ERROR",
      detail: "Missing required parameter: id",
    })
  })
})
