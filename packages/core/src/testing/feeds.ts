import type { FeedGame } from "../game/info.ts"
import type { FeedAnswer, FeedRequest, FeedSource } from "../ingest/feeds.ts"
import type { FeedKind, FeedRecord } from "../ingest/source.ts"
import type { Context } from "../ingest/sync/context.ts"
import { createTtlCache } from "../ingest/ttl-cache.ts"
import type { Published } from "../realtime/messages.ts"
import type { Rejection } from "../run/info.ts"
import type { FeedTeam } from "../team/info.ts"

type Records = { [K in FeedKind]?: FeedRecord[K][] | Error }

/** A source that says what a test wrote down and counts what it was asked. */
export type Script = { says: Records; rejected: Rejection[]; asked: [FeedKind, FeedRequest][] }

export function aScript(says: Records = {}): Script {
  return { says, rejected: [], asked: [] }
}

export function scripted(name: string, script: Script): FeedSource {
  return {
    name,
    read: async <K extends FeedKind>(kind: K, request: FeedRequest) => {
      script.asked.push([kind, request])
      const records = script.says[kind] ?? []
      if (records instanceof Error) throw records
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the script holds records by kind
      return {
        status: "fresh",
        records,
        rejected: script.rejected,
        details: [],
        validators: {},
      } as unknown as FeedAnswer<K>
    },
  }
}

/** Jobs' surroundings at a moment that the test moves by hand. */
export function aContext(
  espn: Script,
  ncaa: Script,
  clock: { now: string },
): Context & { warnings: string[]; published: Published[] } {
  const now = () => Date.parse(clock.now)
  const warnings: string[] = []
  const published: Published[] = []
  const ids = { made: 0 }
  return {
    espn: scripted("ESPN", espn),
    ncaa: scripted("NCAA", ncaa),
    fallbackScores: createTtlCache<FeedGame[]>(now, 30_000),
    now,
    newId: (at) => `${at}-${String(ids.made++).padStart(6, "0")}`,
    publish: async (message) => void published.push(message),
    published,
    warn: (message) => void warnings.push(message),
    warnings,
  }
}

export function aFeedTeam(over: Partial<FeedTeam> = {}): FeedTeam {
  return {
    teamId: "152",
    name: "NC State Wolfpack",
    location: "NC State",
    abbreviation: "NCSU",
    logoUrl: null,
    logoDarkUrl: null,
    color: "cc0000",
    link: null,
    record: null,
    standingSummary: null,
    source: { name: "ESPN", fetchedAt: "2026-11-21T12:00:00.000Z" },
    ...over,
  }
}
