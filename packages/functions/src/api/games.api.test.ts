import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { listOf, problemOf, readUnits } from "../testing/parse.ts"
import { nowMs, publishFootball, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

/** Every page of a list, by following `next`. */
async function walk(target: string): Promise<string[][]> {
  const pages: string[][] = []
  let next: string | null = ""
  while (next !== null) {
    const page = listOf(await call(`${target}${next && `&cursor=${next}`}`))
    pages.push(page.ids)
    next = page.next
  }
  return pages
}

describe("GET /games 200", () => {
  test("pages through all games once and in order, five at a time", async () => {
    const pages = await walk("/games?limit=5")
    const ids = pages.flat()
    expect(pages.map((page) => page.length)).toEqual([5, 5, 4])
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(14)
  })

  test("-startsAt turns the order around", async () => {
    const { ids } = listOf(await call("/games?sort=-startsAt&limit=2"))
    expect(ids).toEqual(["401000014", "401000013"])
  })

  test.each([
    ["sport=football&status=final", 12],
    ["sport=baseball", 0],
    ["team=football-152&status=scheduled", 1],
    ["opponent=football-153", 7],
    ["sport=football&team=football-152&opponent=football-150", 7],
    ["from=2026-11-21&to=2026-11-21", 1],
    ["from=2026-11-22", 1],
    ["to=2026-08-29", 1],
  ])("?%s finds %i", async (query, count) => {
    expect(listOf(await call(`/games?${query}&limit=50`)).ids).toHaveLength(count)
  })

  test("costs one Query, a fraction of a unit per game", async () => {
    const answer = await call("/games?limit=5")
    expect(answer.headers.get("server-timing")).toContain('desc="1 call"')
    expect(readUnits(answer)).toBeLessThanOrEqual(2)
  })

  test("links to the next page, and from there back to the first", async () => {
    const first = await call("/games?limit=5")
    const { next } = listOf(first)
    expect(first.headers.get("link")).toBe(`</api/v1/games?limit=5&cursor=${next}>; rel="next"`)
    const second = await call(`/games?limit=5&cursor=${next}`)
    expect(second.headers.get("link")).toContain('</api/v1/games?limit=5>; rel="first"')
  })

  test("a cursor of one instance continues on another", async () => {
    const { next } = listOf(await call("/games?limit=13"))
    const other = caller({ now: () => nowMs })
    expect(listOf(await other(`/games?limit=13&cursor=${next}`)).ids).toEqual(["401000014"])
  })

  test("the limit may change from page to page", async () => {
    const { next } = listOf(await call("/games?limit=2"))
    expect(listOf(await call(`/games?limit=3&cursor=${next}`)).ids).toEqual([
      "401000003",
      "401000004",
      "401000005",
    ])
  })
})

describe("GET /games 400", () => {
  test.each([
    ["colour=red", "query.colour", "is not a parameter of this route"],
    ["sport=football&sport=baseball", "query.sport", "must be given once"],
    ["sport=cricket", "query.sport", "must be one of football"],
    ["status=won", "query.status", ""],
    ["from=yesterday", "query.from", "must be a day such as 2026-11-21"],
    ["from=2026-02-31", "query.from", "must be a day of the calendar"],
    ["to=9999-12-31", "query.to", "must be a day of the calendar"],
    ["from=2026-11-22&to=2026-11-21", "from", "from must not be after to"],
    ["from=2025-01-01&to=2026-12-31", "from", "at most 400 days apart"],
    ["limit=0", "query.limit", "must be a whole number from 1 to 50"],
    ["limit=51", "query.limit", "must be a whole number from 1 to 50"],
    ["limit=ten", "query.limit", "must be a whole number from 1 to 50"],
    ["team=152", "query.team", "must be <sport>-<number>"],
    ["sport=baseball&team=football-152", "query.team", "must be of the same sport as the other filters"],
    ["sort=name", "query.sort", "must be startsAt or -startsAt"],
    ["cursor=", "query.cursor", "is not a cursor of this list"],
    ["cursor=eyJwayI6IngifQ.AAAA", "query.cursor", "is not a cursor of this list"],
    ["__proto__=x", "query.__proto__", "is not a parameter of this route"],
  ])("?%s names %s", async (query, path, message) => {
    const answer = await call(`/games?${query}`)
    expect(answer.status).toBe(400)
    expect(problemOf(answer)).toMatchObject({
      code: "VALIDATION_ERROR",
      errors: [{ path, message: expect.stringContaining(message) }],
    })
  })

  test("every wrong parameter is named at once", async () => {
    const { errors } = problemOf(await call("/games?limit=0&sport=x&foo=1"))
    expect(errors.map((error) => error.path).toSorted()).toEqual(["query.foo", "query.limit", "query.sport"])
  })

  test("a cursor that was changed in any character is refused", async () => {
    const { next } = listOf(await call("/games?limit=5"))
    const cursor = next ?? ""
    const places = [0, Math.floor(cursor.length / 3), cursor.length - 2]
    for (const place of places) {
      const letter = cursor[place] === "A" ? "B" : "A"
      const forged = `${cursor.slice(0, place)}${letter}${cursor.slice(place + 1)}`
      expect((await call(`/games?limit=5&cursor=${forged}`)).status).toBe(400)
    }
  })

  test("a cursor of a list with other filters is refused", async () => {
    const { next } = listOf(await call("/games?limit=5"))
    expect((await call(`/games?limit=5&sport=football&cursor=${next}`)).status).toBe(400)
    expect((await call(`/news?cursor=${next}`)).status).toBe(400)
  })
})

describe("GET /games/live", () => {
  test("200 with what is under way, in one read of half a unit", async () => {
    const answer = await call("/games/live")
    expect(listOf(answer)).toEqual({ ids: ["401000013"], next: null })
    expect(readUnits(answer)).toBe(0.5)
    expect(answer.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=5")
  })

  test("400 for any parameter", async () => {
    expect((await call("/games/live?sport=football")).status).toBe(400)
  })
})

describe("GET /games/{id}", () => {
  test("200 with box score and scoring, in one read", async () => {
    const answer = await call("/games/401000013")
    expect(answer.json).toMatchObject({
      data: {
        game: { id: "401000013", status: "live" },
        detail: { scoring: [{ text: "12-yard run" }] },
        corrections: [],
      },
    })
    expect(readUnits(answer)).toBe(0.5)
  })

  test("200 for a game without a snapshot, computed from its partition", async () => {
    const answer = await call("/games/401000001")
    expect(answer.json).toMatchObject({ data: { game: { id: "401000001", status: "final" }, detail: null } })
  })

  test("404 for a game that does not exist", async () => {
    const answer = await call("/games/999")
    expect(answer.status).toBe(404)
    expect(problemOf(answer)).toMatchObject({ code: "NOT_FOUND", reason: "game.not_found" })
    expect(answer.headers.get("cache-control")).toBe("no-store")
  })

  test.each(["a b", "x".repeat(65), "<script>", "%00", "..%2F..%2Fetc"])("400 for the id %s", async (id) => {
    const answer = await call(`/games/${id}`)
    expect(answer.status).toBe(400)
    expect(problemOf(answer).errors).toEqual([{ path: "param.id", message: "must be a game id" }])
  })

  test("400 says which parameter is missing", async () => {
    expect(problemOf(await call("/games/")).detail).toBe("Missing required parameter: id")
  })
})
