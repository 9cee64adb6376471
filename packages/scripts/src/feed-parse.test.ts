import { spawnSync } from "node:child_process"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"

const hub = resolve(import.meta.dirname, "hub.ts")

/** Runs the verb as a maintainer does, in a process without any of the product's variables. */
function parse(options: Record<string, string>, input = "", file = "-") {
  const all = { source: "espn", kind: "scoreboard", league: "football/college-football", ...options }
  const flags = Object.entries(all).map(([name, value]) => `--${name}=${value}`)
  const done = spawnSync(process.execPath, [hub, "feed", "parse", ...flags, file], {
    input,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "" },
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

const side = (homeAway: string, id: string, score: string) => ({
  homeAway,
  score,
  team: { id, displayName: `Team ${id}` },
})
const competition = {
  date: "2026-11-21T17:00Z",
  status: { type: { name: "STATUS_FINAL", state: "post", completed: true, shortDetail: "Final/OT" } },
  competitors: [side("home", "152", "31"), side("away", "150", "24")],
}
const event = { id: "1", competitions: [competition] }

test("records on stdout, rejected events with reasons on stderr", () => {
  const { code, out, err } = parse(
    { "fetched-at": "2026-11-21T20:00:00Z" },
    JSON.stringify({ events: [event, { id: "2" }] }),
  )
  expect(JSON.parse(out)).toMatchObject([
    {
      id: "1",
      status: "final",
      statusDetail: "Final/OT",
      home: { teamId: "152", score: 31 },
      source: { name: "ESPN", fetchedAt: "2026-11-21T20:00:00.000Z" },
    },
  ])
  expect(err).toBe("rejected 2: no competition\n")
  expect(code).toBe(0)
})

test("a summary is the game with its detail", () => {
  const { out } = parse({ kind: "summary" }, JSON.stringify({ header: event }))
  expect(JSON.parse(out)).toMatchObject([{ id: "1", detail: { gameId: "1", scoring: [] } }])
})

test("nothing usable: one sentence, code 1, and no stack", () => {
  const { code, out, err } = parse({}, "<html></html>")
  expect([code, out, err]).toEqual([1, "", "The feed answered with a web page instead of JSON\n"])
})

describe("said wrongly is code 2", () => {
  test.each([
    ["a source", { source: "cbs" }, "-", /--source/],
    ["a kind", { kind: "odds" }, "-", /--kind/],
    ["a league", { league: "football" }, "-", /not a league/],
    ["a kind that the source does not have", { source: "ncaa", kind: "roster" }, "-", /has no roster/],
    ["an instant", { "fetched-at": "yesterday" }, "-", /not an instant/],
    ["a file that is not there", {}, "/nowhere/at/all.json", /cannot be read/],
  ])("%s", (_what, options, file, words) => {
    const { code, err } = parse(options, "", file)
    expect(err).toMatch(words)
    expect(code).toBe(2)
  })
})
