import fc from "fast-check"
import * as v from "valibot"
import { expect, test } from "vitest"
import { AppError } from "../error.ts"
import { Detail, FeedGame } from "../game/info.ts"
import { Headline } from "../news/info.ts"
import { FeedPlayer } from "../player/info.ts"
import { FeedRanking } from "../ranking/info.ts"
import { FeedStanding } from "../standing/info.ts"
import { FeedTeam } from "../team/info.ts"
import { type Kind, payloads } from "../testing/payloads.ts"
import { type FeedKind, parseFeed, parseFeedText, type Source } from "./source.ts"

/**
 * Whatever a feed sends, the answer is records that satisfy their schema, rejections with a reason, or one
 * AppError. A TypeError in a reason would be a programming error that isolation hid.
 */
const schemas: Record<FeedKind, v.GenericSchema> = {
  scoreboard: FeedGame,
  schedule: FeedGame,
  summary: FeedGame,
  roster: FeedPlayer,
  standings: FeedStanding,
  rankings: FeedRanking,
  news: Headline,
  teams: FeedTeam,
}
const bugs = /undefined|is not a function|Cannot|not iterable|Invalid time|Maximum call|toISOString/

type AnyParsed = { records: unknown[]; rejected: { id: string; reason: string }[] }

/** What is wrong with an answer; throws what is neither an answer nor an AppError. */
function troubles(kind: FeedKind, read: () => AnyParsed): string[] {
  try {
    const parsed = read()
    const details: unknown[] = "details" in parsed && Array.isArray(parsed.details) ? parsed.details : []
    return [
      ...parsed.records.flatMap((record) => issues(schemas[kind], record)),
      ...details.flatMap((detail) => issues(Detail, detail)),
      ...parsed.rejected.filter(isOdd).map(({ id, reason }) => `rejected "${id}": ${reason}`),
    ]
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === "upstream") return []
    throw thrown
  }
}

function issues(schema: v.GenericSchema, record: unknown): string[] {
  return (v.safeParse(schema, record).issues ?? []).map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
}

function isOdd({ id, reason }: { id: string; reason: string }): boolean {
  return id === "" || /\n/.test(id + reason) || bugs.test(reason.replace("received undefined", ""))
}

const common = { fetchedAt: "2026-11-21T20:00:00.000Z", label: "x" }
const aKind = fc.constantFrom<Kind[]>(...payloads.map(({ source, kind }) => ({ source, kind })))
const aLeague = fc.constantFrom(
  "football/college-football",
  "baseball/college-softball",
  "soccer/usa.ncaa.m.1",
  "hockey/nhl",
)
const fromText = (source: Source, kind: FeedKind, text: string) =>
  troubles(kind, () => parseFeedText({ source, kind, league: "football/nfl", text, ...common }))

test("anything at all", () => {
  fc.assert(
    fc.property(aKind, aLeague, fc.jsonValue(), ({ source, kind }, league, payload) => {
      expect(troubles(kind, () => parseFeed({ source, kind, league, payload, ...common }))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test("any text", () => {
  fc.assert(
    fc.property(aKind, fc.string({ unit: "binary" }), ({ source, kind }, text) => {
      expect(fromText(source, kind, text)).toEqual([])
    }),
  )
})

test.each(payloads)("a $source $kind cut off anywhere", ({ source, kind, payload }) => {
  const whole = JSON.stringify(payload)
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (end) => {
      expect(fromText(source, kind, whole.slice(0, end))).toEqual([])
    }),
  )
})

const aStrangeValue = fc.oneof(
  fc.constantFrom<unknown[]>(null, {}, [], "", 0, -1, Infinity, true, "-2", "99", [null], [[]], {
    value: null,
  }),
  fc.jsonValue(),
)

test.each(payloads)("a $source $kind with strange values in random places", ({ source, kind, payload }) => {
  const places = placesIn(payload)
  const aChange = fc.tuple(fc.constantFrom(...places), aStrangeValue)
  fc.assert(
    fc.property(fc.array(aChange, { minLength: 1, maxLength: 4 }), aLeague, (changes, league) => {
      const changed: unknown = structuredClone(payload)
      for (const [place, value] of changes) put(changed, place, value)
      const read = () => parseFeed({ source, kind, league, payload: changed, ...common })
      expect(troubles(kind, read)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test.each(payloads)(
  "a $source $kind as it should be is read without a rejection",
  ({ source, kind, payload }) => {
    const read = parseFeed({ source, kind, league: "football/college-football", payload, ...common })
    expect(read.rejected).toEqual([])
    expect(read.records.length).toBeGreaterThan(0)
  },
)

type Path = (string | number)[]

/** Every place in a JSON value but its root, leaves and branches. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (!isNode(value)) return [path]
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  const inner = members.flatMap(([key, member]) => placesIn(member, [...path, key]))
  return path.length === 0 ? inner : [path, ...inner]
}

function put(root: unknown, path: Path, value: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), root)
  const last = path.at(-1)
  if (isNode(parent) && last !== undefined) parent[last] = value
}

function isNode(value: unknown): value is Record<string | number, unknown> {
  return typeof value === "object" && value !== null
}
