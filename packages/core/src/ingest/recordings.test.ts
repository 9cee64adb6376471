import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { AppError } from "../error.ts"
import { Detail, FeedGame } from "../game/info.ts"
import { Headline } from "../news/info.ts"
import { FeedPlayer } from "../player/info.ts"
import { FeedRanking } from "../ranking/info.ts"
import { FeedStanding } from "../standing/info.ts"
import { FeedTeam } from "../team/info.ts"
import { areHere, type Other, type Recording, recordings, textOf } from "../testing/recordings.ts"
import { readJson } from "./payload.ts"
import { type FeedKind, parseFeed } from "./source.ts"

/** Every recording is read, or refused for a reason that the field notes give. */
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
const cfb = "football/college-football"
const fetchedAt = "2026-11-21T20:00:00.000Z"

/** Events that are no games between two teams; nothing else in 209 files is rejected. */
const rejections: Record<string, string[]> = {
  "SchmidtScoreboard__rust-scoreboard/golf-pregame.json": ["88 competitors, a game has 2"],
  "vasqued2__ha-teamtracker/sample@9af2465.json": ["0 competitors, a game has 2"],
}

const all: (Recording | Other)[] = areHere ? recordings() : []
const feeds = all.filter((one) => "kind" in one)
const usable = feeds.filter((one) => !one.refused)

function read({ file, source, kind, league, inside }: Recording) {
  const whole = readJson(textOf(file))
  const payload = inside === undefined ? whole : member(whole, inside)
  return parseFeed({ source, kind, league, payload, fetchedAt, label: "ESPN" })
}

function member(value: unknown, name: string): unknown {
  return v.parse(v.record(v.string(), v.unknown()), value)[name]
}

describe.skipIf(!areHere)("recordings (skipped where ../shared/data is absent)", () => {
  test("all of them are known", () => {
    expect(all).toHaveLength(209)
  })

  test("the table: file, records, rejected, reasons", () => {
    const lines = all.map((one) => {
      if ("notAFeed" in one) return [one.file, "-", "-", `not a feed: ${one.notAFeed}`]
      const { records, rejected, reasons } = outcome(one)
      return [`${one.file} (${one.kind})`, String(records), String(rejected), reasons]
    })
    process.stdout.write(`${table([["file", "records", "rejected", "reasons"], ...lines])}\n`)
    const total = (column: number) => lines.reduce((sum, line) => sum + (Number(line[column]) || 0), 0)
    expect([total(1), total(2)]).toEqual([5421, 2])
  })

  test.each(usable)("$file has records of its $kind only", (recording) => {
    const { records } = read(recording)
    const wrong = records.filter((record) => !v.is(schemas[recording.kind], record))
    expect(wrong).toEqual([])
  })

  test.each(usable)("$file rejects what is no game and nothing else", (recording) => {
    const { rejected } = read(recording)
    expect(rejected.map((one) => one.reason)).toEqual(rejections[recording.file] ?? [])
  })

  test.each(usable.filter((one) => one.kind === "scoreboard" || one.kind === "schedule"))(
    "$file: each event is a record or a rejection",
    (recording) => {
      const { records, rejected } = read(recording)
      expect(records.length + rejected.length).toBe(new Set(eventIds(recording)).size)
    },
  )

  test.each(usable.filter((one) => one.kind === "summary"))(
    "$file: details belong to the records",
    (recording) => {
      const parsed = parseFeed({
        ...recording,
        kind: "summary",
        payload: readJson(textOf(recording.file)),
        fetchedAt,
        label: "ESPN",
      })
      expect(parsed.details.map((detail) => detail.gameId)).toEqual(parsed.records.map((game) => game.id))
      expect(parsed.details.filter((detail) => !v.is(Detail, detail))).toEqual([])
    },
  )

  test.each(feeds.filter((one) => one.refused))("$file is refused: $refused", (recording) => {
    expect(() => read(recording)).toThrow(
      expect.objectContaining({ kind: "upstream", reason: recording.refused }),
    )
  })

  test.each(all.filter((one) => "notAFeed" in one && one.file.endsWith(".json")))(
    "$file, which is no feed, gives no games",
    ({ file }) => {
      const sources = ["espn", "ncaa"] as const
      const found = sources.map(
        (source) => outcome({ file, source, kind: "scoreboard", league: cfb }).records,
      )
      expect(found.filter((records) => records !== "refused" && records !== 0)).toEqual([])
    },
  )

  test.each(usable)("$file keeps no link into ESPN and no app scheme", (recording) => {
    expect(JSON.stringify(read(recording).records)).not.toMatch(/\.pvt|sportscenter:|\$ref/)
  })
})

/** The ids of the raw events, without the adapter's help. */
function eventIds({ file }: Recording): unknown[] {
  const raw = readJson(textOf(file))
  const Listed = v.object({ events: v.array(v.object({ id: v.string() })) })
  const Bare = v.array(v.object({ id: v.string() }))
  if (v.is(Listed, raw)) return v.parse(Listed, raw).events.map((event) => event.id)
  return v.is(Bare, raw) ? v.parse(Bare, raw).map((event) => event.id) : [file]
}

function outcome(recording: Recording): { records: number | string; rejected: number; reasons: string } {
  try {
    const { records, rejected } = read(recording)
    return {
      records: records.length,
      rejected: rejected.length,
      reasons: rejected.map((one) => one.reason).join("; "),
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    return { records: "refused", rejected: 0, reasons: `${thrown.reason}: ${thrown.message}` }
  }
}

function table(lines: string[][]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .join("\n")
}
