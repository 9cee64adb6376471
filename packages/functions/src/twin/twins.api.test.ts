import { gunzipSync } from "node:zlib"
import { Pulse } from "@hub/core/pulse"
import { Snapshot } from "@hub/core/snapshot"
import { aCostsPage } from "@hub/core/testing/costs"
import { Usage } from "@hub/core/usage"
import { View } from "@hub/core/view"
import { parseFeed } from "@rowanmanning/feed-parser"
import ICAL from "ical.js"
import stringWidth from "string-width"
import { beforeAll, describe, expect, test } from "vitest"
import { alternatesOf } from "../client/twins.ts"
import { caller } from "../testing/caller.ts"
import { nowMs, publishFootball, seededAt, seedFootball } from "../testing/seed.ts"
import { type TwinAnswer, twinCaller } from "../testing/twin-caller.ts"

/** A clock that moves on with every request, so that no read is saved by the one before. */
const clock = { ms: nowMs }
const call = (path: string, headers?: Record<string, string>) => {
  clock.ms += 2_000
  return ask(path, headers)
}
const ask = twinCaller(() => clock.ms)
const api = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
  const fresh = { asOf: seededAt, stale: false }
  await Promise.all([
    View.publish(["schedule/2026-11", "player/football-410"], seededAt, fresh),
    Snapshot.write("costs", aCostsPage(), { ...fresh, readAt: seededAt }),
    Pulse.look(Date.parse(seededAt)),
    Usage.look(Date.parse(seededAt)),
  ])
})

/** Every page that has twins. */
const pages = [
  "/",
  "/scores",
  "/schedule",
  "/teams",
  "/teams/football-152",
  "/games/401000013",
  "/players/football-410",
  "/standings/football",
  "/status",
  "/costs",
  "/usage",
]
const addresses = pages.flatMap((page) => alternatesOf(page).map(({ href, type }) => [href, type] as const))

/** That an independent reader of its kind understands it. */
function understands({ headers, text }: TwinAnswer): unknown {
  const [type] = (headers.get("content-type") ?? "").split(";")
  if (type === "application/json") return JSON.parse(text)
  if (type === "text/calendar")
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").length
  if (type !== "text/plain") return parseFeed(text).items.length
  const wide = text.split("\n").filter((line) => stringWidth(line) > 80)
  return wide.length === 0 && text.endsWith("\n") ? text : undefined
}

function units({ headers }: TwinAnswer) {
  const timing = headers.get("server-timing") ?? ""
  return {
    calls: Number(/desc="(\d+) call/.exec(timing)?.[1]),
    read: Number(/rru;desc="([\d.]+)"/.exec(timing)?.[1]),
  }
}

describe("every advertised address", () => {
  test.each(addresses)("%s answers 200 as %s that its reader understands", async (href, type) => {
    const answer = await call(href)
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toMatch(type)
    expect(understands(answer)).toBeTruthy()
  })

  test.each(addresses)(
    "%s names its page and may be read by any site, but not listed twice",
    async (href) => {
      const { headers } = await call(href)
      const [, canonical = ""] = /^<([^>]+)>; rel="canonical"/.exec(headers.get("link") ?? "") ?? []
      expect(alternatesOf(canonical).map((one) => one.href)).toContain(href)
      expect(headers.get("access-control-allow-origin")).toBe("*")
      expect(headers.get("x-robots-tag")).toBe("noindex")
      expect(headers.get("x-content-type-options")).toBe("nosniff")
    },
  )

  test.each(addresses)("%s answers 304 to its own ETag, without a body", async (href) => {
    const first = await call(href)
    const etag = first.headers.get("etag") ?? ""
    const second = await ask(href, { "if-none-match": etag })
    expect([second.status, second.text]).toEqual([304, ""])
    expect(second.headers.get("cache-control")).toBe(first.headers.get("cache-control"))
    expect(second.headers.get("content-type")).toBe(first.headers.get("content-type"))
  })

  test.each(addresses)("%s tells no result with spoilers=0", async (href, type) => {
    const answer = await call(`${href}${href.includes("?") ? "&" : "?"}spoilers=0`)
    expect(answer.status).toBe(200)
    // The season's scores are 20 to 32 for us and 13 to 25 for them; records are 9-3 and 6-2.
    const scores =
      /\b9-3\b|\b6-2\b|\b[23]\d-[12]\d\b|"(?:score|rank)":\d|"winner":true|"record":"|Final\/|2nd in ACC/
    expect(answer.text.match(scores)).toBeNull()
    // A body that is the API's has no room for words.
    const notice = type === "application/json" ? /^{"data":/ : /left out|Spoiler-free/
    expect(answer.text.replaceAll("\r\n ", "")).toMatch(notice)
  })
})

describe("what a twin reads", () => {
  test.each(addresses.filter(([href]) => !/results|status|\.ics/.test(href)))(
    "%s is one GetItem",
    async (href) => {
      expect(units(await call(href))).toMatchObject({
        calls: 1,
        read: expect.toSatisfy((read: number) => read <= 1),
      })
    },
  )

  test.each([
    ["/teams/football-152.ics", 1],
    ["/games/401000013.ics", 1],
    ["/players/football-410.ics", 2],
    ["/schedule.ics", 2],
    ["/sports/football.ics", 2],
    ["/results.rss", 2],
    ["/status.txt", 3],
  ])("%s is %i calls however many games there are", async (href, calls) => {
    expect(units(await call(href)).calls).toBe(calls)
  })
})

describe(".json", () => {
  test.each([
    ["/index.json", "/home"],
    ["/scores.json", "/scoreboard"],
    ["/schedule.json", "/schedule"],
    ["/teams.json", "/teams"],
    ["/costs.json", "/costs"],
    ["/usage.json", "/analytics/summary"],
    ["/teams/football-152.json", "/teams/football-152"],
    ["/games/401000013.json", "/games/401000013"],
    ["/players/football-410.json", "/players/football-410"],
    ["/standings/football.json", "/standings?sport=football"],
    ["/rankings/football.json", "/rankings?sport=football"],
  ])("%s is byte for byte what the API answers to %s, by its schema", async (twin, route) => {
    expect((await call(twin)).text).toBe((await api(route)).text)
  })

  test("/status.json is what the API says of sources and of what was measured, in one", async () => {
    const [twin, sources, measured] = await Promise.all([
      call("/status.json"),
      api("/sources"),
      api("/status"),
    ])
    expect(JSON.parse(twin.text)).toEqual({
      data: { sources: Object(sources.json).data, measured: Object(measured.json).data },
    })
  })

  test("of another sport or of away games only has no game left", async () => {
    const { text } = await call("/scores.json?sport=baseball")
    expect(JSON.parse(text)).toMatchObject({ data: { day: "2026-11-21", games: [] } })
  })

  test("of several sports, as the schedule's address names them, has the games of each", async () => {
    const gamesOf = async (sport: string) => {
      const answer = await call(`/schedule.json?month=2026-11&sport=${sport}`)
      return { status: answer.status, ids: answer.text.match(/"id":"\d+"/g) ?? [] }
    }
    const [both, one] = [await gamesOf("baseball.football"), await gamesOf("football")]
    expect(both).toEqual(one)
    expect(both.ids.length).toBeGreaterThan(0)
    expect((await gamesOf("football.curling")).status).toBe(400)
  })
})

describe(".ics", () => {
  const events = ({ text }: TwinAnswer) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")

  test("a team, its sport and all sports know the same games by the same ids", async () => {
    const uids = await Promise.all(
      [
        "/teams/football-152.ics",
        "/sports/football.ics",
        "/schedule.ics?sport=football",
        "/schedule.ics?sport=baseball.football",
        "/players/football-410.ics",
      ].map(async (path) =>
        events(await call(path)).map((event) => String(event.getFirstPropertyValue("uid"))),
      ),
    )
    expect(uids[0]).toHaveLength(14)
    for (const other of uids) expect(new Set(other)).toEqual(new Set(uids[0]))
  })

  test("home=1 leaves the games at home", async () => {
    const all = events(await call("/teams/football-152.ics?home=1"))
    expect(
      all.map((event) => String(event.getFirstPropertyValue("summary"))).filter((one) => / at /.test(one)),
    ).toEqual([])
    expect(all.length).toBeGreaterThan(0)
  })
})

test("a long calendar is sent packed to whom that is fine, with one ETag for both", async () => {
  const [plain, packed] = [
    await call("/schedule.ics"),
    await call("/schedule.ics", { "accept-encoding": "gzip" }),
  ]
  expect([plain.headers.get("content-encoding"), packed.headers.get("content-encoding")]).toEqual([
    null,
    "gzip",
  ])
  expect(gunzipSync(packed.raw).toString()).toBe(plain.text)
  expect(packed.headers.get("etag")).toBe(plain.headers.get("etag"))
  expect(packed.headers.get("vary")).toMatch(/accept-encoding/i)
})

describe("a request that cannot be answered", () => {
  test.each([
    ["/teams/football-999.txt", 404],
    ["/games/nothing.txt", 404],
    ["/standings/curling.txt", 404],
    ["/scores.txt?day=yesterday", 400],
    ["/scores.txt?tomorrow=1", 400],
    ["/teams/nonsense.txt", 400],
    ["/index.txt?spoilers=maybe", 400],
  ])("%s is a %i in words", async (path, status) => {
    const { headers, text, ...answer } = await call(path)
    expect(answer.status).toBe(status)
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8")
    expect(headers.get("cache-control")).toBe("no-store")
    expect(text).toMatch(new RegExp(`^${status} .*\\n.+\\n\\nCorrelation id .+\\n$`))
  })

  test.each([
    ["/sports/curling.ics", 404],
    ["/teams/football-999.ics", 404],
    ["/results.atom?home=yes", 400],
    ["/rankings/curling.json", 404],
    ["/games/401000013.ics?home=1", 400],
    ["/schedule.ics?month=2026-11", 400],
    ["/scores.json?day=2026-11-21&day=2026-11-22", 400],
  ])("%s is a %i as a problem document", async (path, status) => {
    const { headers, text } = await call(path)
    expect(headers.get("content-type")).toBe("application/problem+json")
    expect(JSON.parse(text)).toMatchObject({ status })
  })
})

test("calendars are kept a quarter of an hour at the edge, scores for seconds", async () => {
  const kept = async (path: string) => (await call(path)).headers.get("cache-control")
  expect(await kept("/schedule.ics")).toMatch(/max-age=900\b/)
  expect(await kept("/results.rss")).toMatch(/max-age=300\b/)
  expect(await kept("/scores.txt")).toMatch(/s-maxage=5\b/)
  expect(await kept("/teams.txt")).toMatch(/max-age=300\b/)
})

test("a page that was stored before its schema grew is computed anew", async () => {
  const old = { asOf: seededAt, stale: false, readAt: seededAt }
  await Snapshot.write("rankings/softball", { sport: "softball" }, old)
  expect((await call("/rankings/softball.txt")).text).toContain("Nothing has been read yet.")
})
