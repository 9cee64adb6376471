import { dynamo } from "@hub/core/table"
import { Team } from "@hub/core/team"
import { beforeAll, describe, expect, onTestFinished, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { readUnits, tableCalls } from "../testing/parse.ts"
import { noteSource, nowMs, publishFootball, seedFootball } from "../testing/seed.ts"
import { aShell, visitor } from "../testing/site.ts"

const at = { now: () => nowMs }

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe("a page", () => {
  test.each([
    ["/", ["home", "teams", "team/football-152/standings"], 1.5],
    ["/scores", ["scoreboard/2026-11-21", "teams"], 1],
    ["/teams", ["teams"], 0.5],
    [
      "/teams/football-152",
      [
        "team/football-152",
        "team/football-152/roster",
        "team/football-152/schedule",
        "team/football-152/standings",
        "team/football-152/stats",
        "teams",
      ],
      3,
    ],
    ["/games/401000013", ["game/401000013", "teams", "team/football-152/standings"], 1.5],
    ["/standings/football", ["standings/football", "rankings/football", "teams"], 1.5],
    ["/about", ["teams"], 0.5],
  ])("%s comes with its first screen, one read of half a unit for each part", async (path, keys, units) => {
    const answer = await visitor(at)(path)
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"])
    expect(Object.keys(answer.first?.pages ?? {}).toSorted()).toEqual(keys.toSorted())
    expect(readUnits(answer)).toBe(units)
  })

  test("a warm one costs what its own data cost: the teams beside it are read once a minute", async () => {
    let now = nowMs
    const visit = visitor({ now: () => now })
    await visit("/games/401000013")
    now += 2_000
    expect(readUnits(await visit("/games/401000013"))).toBe(1)
    now += 60_000
    expect(readUnits(await visit("/games/401000013"))).toBe(1.5)
  })

  test("carries the answers of the API, and the HTML that was made of them", async () => {
    const answer = await visitor(at)("/games/401000013")
    expect(answer.first?.pages["game/401000013"]).toMatchObject({
      data: { game: { id: "401000013", status: "live" } },
      asOf: "2026-11-21T18:00:00.000Z",
      stale: false,
      source: "ESPN",
    })
    expect(answer.text).toContain(
      '<div id="root"><h1>game/401000013 teams team/football-152/standings</h1></div>',
    )
  })

  test("carries the same as the API says, also where that is no snapshot", async () => {
    const { json } = await caller(at)("/sources")
    const { first } = await visitor(at)("/status")
    expect(json).toMatchObject({ data: first?.pages["sources"]?.data })
  })

  test("says what it is to search engines and to other machines", async () => {
    const { text, headers } = await visitor(at)("/games/401000013")
    expect(text).toContain('<link rel="canonical" href="https://hub.example/games/401000013" />')
    expect(text).toContain('"@type":"SportsEvent"')
    expect(text).toContain('"@type":"BreadcrumbList"')
    expect(text).toContain('<link rel="alternate" type="application/json"')
    expect(headers.get("link")).toContain('</games/401000013.json>; rel="alternate"')
  })

  test.each(["/settings", "/search", "/sign-in"])(
    "%s is drawn by the app alone, and kept out of the index",
    async (path) => {
      const { status, text } = await visitor(at)(path)
      expect(status).toBe(200)
      expect(text).toContain('<div id="root"></div>')
      expect(text).toContain('<meta name="robots" content="noindex" />')
    },
  )

  test("a name that would end a script ends none", async () => {
    const team = await Team.get("football-152")
    const feed = { ...team, name: "</script><script>alert(1)</script>" }
    await Team.save({ sport: "football", season: 2026, ranking: null, feed, now: "2026-11-21T19:00:00.000Z" })
    await publishFootball()
    const { text, first } = await visitor(at)("/teams/football-152")
    expect(text).not.toContain("<script>alert")
    expect(first?.pages["team/football-152"]).toMatchObject({ data: { team: { name: feed.name } } })
  })
})

describe("caching", () => {
  test("seconds while a game is live, and the last page for a day when the origin fails", async () => {
    const { headers } = await visitor(at)("/games/401000013")
    expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=5, stale-if-error=86400")
    expect((await visitor(at)("/standings/football")).headers.get("cache-control")).toContain("s-maxage=60")
    expect((await visitor(at)("/about")).headers.get("cache-control")).toContain("s-maxage=300")
  })

  test("304 while nothing changed, another tag on another day", async () => {
    const etag = (await visitor(at)("/games/401000013")).headers.get("etag") ?? ""
    const headers = { "if-none-match": etag }
    expect(await visitor(at)("/games/401000013", { headers })).toMatchObject({ status: 304, text: "" })
    const tomorrow = visitor({ now: () => nowMs + 86_400_000 })
    expect((await tomorrow("/games/401000013", { headers })).status).toBe(200)
  })

  test.each(["/about", "/teams", "/games/401000013", "/standings/football"])(
    "a 304 of %s lets it be kept as what it is, and for as long as the page itself",
    async (path) => {
      const { headers } = await visitor(at)(path)
      const again = await visitor(at)(path, { headers: { "if-none-match": headers.get("etag") ?? "" } })
      expect(again.status).toBe(304)
      for (const name of ["cache-control", "content-type"])
        expect(again.headers.get(name)).toBe(headers.get(name))
    },
  )

  test("nothing of a person reaches it, so its answer is the same for everybody", async () => {
    const { headers } = await visitor(at)("/", { headers: { cookie: "session=1" } })
    expect([headers.get("set-cookie"), headers.get("cache-control")?.startsWith("public")]).toEqual([
      null,
      true,
    ])
  })
})

describe("what is not there", () => {
  test.each([
    "/games/401999999",
    "/teams/football-1",
    "/teams/quidditch",
    "/standings/quidditch",
    "/nowhere",
  ])("%s is a 404 page that no index keeps", async (path) => {
    const answer = await visitor(at)(path)
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([
      404,
      "public, max-age=0, s-maxage=60",
    ])
    expect(answer.text).toContain('<meta name="robots" content="noindex" />')
    expect(answer.headers.get("link")).toBeNull()
  })

  test("an address that cannot name anything costs no read but the teams", async () => {
    expect(readUnits(await visitor(at)("/teams/quidditch"))).toBe(0)
  })

  test.each([
    ["/games/401999998", 2],
    ["/teams/football-2", 0],
    ["/players/football-2", 3],
  ])(
    "a made-up id like %s costs a warm process %i looks of half a unit, and never a page",
    async (path, calls) => {
      const visit = visitor(at)
      await visit("/games/401999997")
      const answer = await visit(path)
      expect([answer.status, tableCalls(answer)]).toEqual([404, calls])
      // An empty Query is free here and half a unit on AWS.
      expect(readUnits(answer)).toBeLessThanOrEqual(calls / 2)
    },
  )

  test("the app is told that its page is missing", async () => {
    const { first } = await visitor(at)("/games/401999999")
    expect(first?.problems["game/401999999"]).toMatchObject({ status: 404, code: "NOT_FOUND" })
  })
})

describe("when something fails", () => {
  test("a renderer's bug is a failure with the shell and its data, and the edge shows the page it had", async () => {
    const broken = visitor({ ...at, shell: aShell(() => Promise.reject(new Error("a bug of the app"))) })
    const answer = await broken("/games/401000013")
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([503, "no-store"])
    expect(answer.text).toContain('<meta name="robots" content="noindex" />')
    expect(answer.text).toContain('<div id="root"></div>')
    expect(Object.keys(answer.first?.pages ?? {})).toContain("game/401000013")
  })

  test("a source that fails before it said anything is a 503 page that boots and tries again", async () => {
    await noteSource({ stale: true })
    const answer = await visitor(at)("/scores?day=2026-05-05")
    await noteSource({ stale: false })
    expect([answer.status, answer.headers.get("cache-control"), answer.headers.get("retry-after")]).toEqual([
      503,
      "no-store",
      "30",
    ])
    expect(answer.text).toContain('<div id="root">')
    expect(answer.first?.problems["scoreboard/2026-05-05"]).toMatchObject({
      status: 503,
      code: "UNAVAILABLE",
    })
  })

  test("without the built app it is a 500 that nobody keeps", async () => {
    const answer = await visitor({ ...at, shell: () => Promise.reject(new Error("no such file")) })("/")
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([500, "no-store"])
  })
})

describe("the way in", () => {
  test("one address cannot have more pages and twins than the API's reads", async () => {
    const one = { quota: 2, windowSeconds: 60 }
    const visit = visitor({ ...at, limits: { read: one, write: one, auth: one, reference: one } })
    expect([(await visit("/about")).status, (await visit("/teams.txt")).status]).toEqual([200, 200])
    const refused = await visit("/teams/football-1")
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"])
    expect(readUnits(refused)).toBe(0)
    expect((await visit("/about", { sourceIp: "203.0.113.8" })).status).toBe(200)
  })

  test("is the router", async () => {
    const visit = visitor({ ...at, routerSecret: "known to the router" })
    expect((await visit("/")).status).toBe(403)
    expect((await visit("/", { headers: { "x-hub-edge": "known to the router" } })).status).toBe(200)
  })

  test("is for reading", async () => {
    expect((await visitor(at)("/", { method: "POST" })).status).toBe(405)
    expect(await visitor(at)("/", { method: "HEAD" })).toMatchObject({ status: 200, text: "" })
  })

  test("no script but the site's own and the page's, which the policy knows by its hash, may run", async () => {
    const policy = (await visitor(at)("/")).headers.get("content-security-policy") ?? ""
    expect(policy).toContain("default-src 'self'")
    expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/)
  })

  test("no style but the site's own and the page's, which the policy knows by its hash", async () => {
    const policy = (await visitor(at)("/")).headers.get("content-security-policy") ?? ""
    expect(policy).toMatch(/style-src 'self' 'sha256-[\w+/]{43}=';/)
  })

  test("a page talks to its site and to the broker, and may not ask for the device's senses", async () => {
    const { headers } = await visitor({ ...at, broker: "wss://live.example" })("/")
    expect(headers.get("content-security-policy")).toMatch(/connect-src 'self' wss:..live\.example[; ]/)
    expect(headers.get("permissions-policy")).toMatch(/camera=\(\).*geolocation=\(\)/)
  })

  test("a page names its own code, so that it is here when the app is", async () => {
    expect((await visitor(at)("/games/401000013")).text).toContain('data-files="/static/assets/game.js"')
    expect((await visitor(at)("/about")).text).toContain('data-files="/static/assets/about.js"')
    expect((await visitor(at)("/nowhere")).text).toContain('data-files=""')
  })
})

test("robots.txt and sitemap.xml name every page worth finding", async () => {
  const visit = visitor(at)
  expect((await visit("/robots.txt")).text).toContain("Sitemap: https://hub.example/sitemap.xml")
  const { text, headers } = await visit("/sitemap.xml")
  expect(headers.get("content-type")).toBe("application/xml; charset=utf-8")
  for (const path of ["/", "/teams/football-152", "/games/401000013", "/players/football-49"])
    expect(text).toContain(`<loc>https://hub.example${path}</loc>`)
  expect(text).toMatch(/<loc>[^<]*games\/401000013<\/loc><lastmod>2026-\d\d-\d\dT[\d:.]+Z<\/lastmod>/)
})

test.each([
  [/football-152\/roster/, 200, "public, max-age=0, s-maxage=60"],
  [/./, 503, "no-store"],
])("where the table is silent about %s the sitemap is %i, %s", async (silent, expected, kept) => {
  const failing = { step: "initialize", name: "silent" } as const
  const fail = () => Promise.reject(new Error("no answer"))
  const silence = (input: unknown) => silent.test(JSON.stringify(input))
  dynamo.middlewareStack.add((next) => (args) => (silence(args.input) ? fail() : next(args)), failing)
  onTestFinished(() => void dynamo.middlewareStack.remove("silent"))
  const { status, headers } = await visitor(at)("/sitemap.xml")
  expect([status, headers.get("cache-control")]).toEqual([expected, kept])
})

test.each([
  ["/scores/", "/scores"],
  ["/scores/?day=2026-11-21", "/scores?day=2026-11-21"],
  ["/teams/football-152/", "/teams/football-152"],
  ["/teams//football-152", "/teams/football-152"],
  ["//evil.example/", "/evil.example"],
  ["/\\\\evil.example/", "/evil.example"],
])("%s is sent on to the page's one address on this site, %s", async (from, to) => {
  const { status, headers } = await visitor(at)(from)
  expect([status, headers.get("location")]).toEqual([301, to])
})

test("a poll's old address leads to its table", async () => {
  const { status, headers } = await visitor(at)("/rankings/football")
  expect([status, headers.get("location")]).toEqual([301, "/standings/football"])
})
