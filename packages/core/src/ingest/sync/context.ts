import type { FeedGame } from "../../game/info.ts"
import type { Published, SavedGame } from "../../realtime/messages.ts"
import type { Rejection } from "../../run/info.ts"
import type { Sport } from "../../sport/info.ts"
import type { FeedSource } from "../feeds.ts"
import type { JobKind } from "../plan.ts"
import type { TtlCache } from "../ttl-cache.ts"

/** What every job works with. `fallback` is asked where it has the same kind of facts. */
export type Context = {
  espn: FeedSource
  ncaa: FeedSource
  /** The fallback's scores by sport and day, so that a long outage does not turn into a flood of requests to it. */
  fallbackScores: TtlCache<FeedGame[]>
  /** Milliseconds. */
  now: () => number
  newId: (now: number) => string
  /** Sends a message to those who listen; throws where the broker does not take it. */
  publish: (message: Published) => Promise<void>
  /** What the broker did not take: sent again with what comes next. Absent: it is left to the browsers' polls. */
  untold?: Published[]
  /** Where a failure that stops nothing is told. */
  warn: (message: string) => void
}

/** The validators of earlier reads, by what was read; a job adds those of this one. */
export type Kept = Record<string, Record<string, string>>

/** What a job read and did; the runner turns it into the journal entry and publishes the pages. */
export type Outcome = {
  /** The feed that answered. */
  source: string
  status: "ok" | "unchanged"
  read: number
  changed: number
  rejected: Rejection[]
  warnings: string[]
  /** Snapshot keys of pages whose facts were checked by this job. */
  pages: string[]
  /** Whether these pages are as they should be: nothing on them moved, and they say they are hardly older than they are. */
  pagesMayWait?: boolean
  /** Snapshot keys of stored pages that are wrong now and not worth computing: dropped. */
  outdated: string[]
  /** Games that were written, for those who listen. */
  saved: readonly SavedGame[]
  /** Whether the source's answer was an old copy of itself. */
  behind?: boolean
  /** False where the job only drew on what is stored: it says nothing about the age of a page. */
  asked: boolean
  validators: Kept
  /** What may take its time: it is read when the pages above are out and told. */
  later?: () => Promise<Later>
}

/** What came later, beside what the job did before. */
export type Later = Pick<Outcome, "changed" | "pages" | "validators" | "warnings">

export type JobInput = {
  sport: Sport
  kind: JobKind
  context: Context
  kept: Kept
  /** When this job last published all it had saved; null where it never did. */
  publishedAt: string | null
  /** Whether its last run failed, which its pages say. */
  wasStale?: boolean
  now: string
}
export type JobRunner = (input: JobInput) => Promise<Outcome>

export function outcome(over: Partial<Outcome> & Pick<Outcome, "source">): Outcome {
  const lists = { rejected: [], warnings: [], pages: [], outdated: [], saved: [] }
  return { status: "ok", asked: true, read: 0, changed: 0, validators: {}, ...lists, ...over }
}
