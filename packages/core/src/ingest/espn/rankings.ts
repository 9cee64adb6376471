import * as v from "valibot"
import type { FeedRanking, RankingEntry } from "../../ranking/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, need, reject, uniqueBy } from "../isolate.ts"
import { Id, Num, soft, Text } from "../loose.ts"
import { envelope } from "../payload.ts"
import { Team } from "./schema.ts"
import { logoOf, nameOf } from "./side.ts"

const Envelope = v.object({ rankings: v.array(v.unknown()) })
const Poll = v.object({ name: soft(Text), shortName: soft(Text), ranks: v.array(v.unknown()) })
const Rank = v.object({
  current: v.pipe(Num, v.integer(), v.minValue(1), v.maxValue(400)),
  previous: soft(Num),
  points: soft(Num),
  recordSummary: soft(Text),
  team: v.object({ ...Team.entries, id: Id }),
})

/** The polls of a sport, best team first. Throws `feed.unusable` without a list of rankings. */
export function rankings(payload: unknown, context: FeedContext): Isolated<FeedRanking> {
  const { rankings: polls } = envelope(Envelope, payload, 'rankings have "rankings"')
  const found = isolate(polls, (poll) => pollOf(poll, context))
  return {
    records: uniqueBy(
      found.records.map((poll) => poll.ranking),
      (ranking) => ranking.poll,
    ),
    rejected: [...found.rejected, ...found.records.flatMap((poll) => poll.rejected)],
  }
}

function pollOf(item: unknown, { source }: FeedContext) {
  const poll = need(Poll, item)
  const name = poll.shortName ?? poll.name ?? reject("a poll without a name")
  const { records, rejected } = isolate(poll.ranks, entryOf)
  const entries = records.sort((a, b) => a.rank - b.rank)
  return { ranking: { poll: name, entries, source }, rejected }
}

function entryOf(item: unknown): RankingEntry {
  const { current, previous, points, recordSummary, team } = need(Rank, item)
  return {
    rank: current,
    // 0 is "was not ranked".
    previous: previous !== undefined && previous >= 1 ? previous : null,
    teamId: team.id,
    name: nameOf(team) ?? reject(`team ${team.id} has no name`),
    abbreviation: team.abbreviation ?? null,
    logoUrl: logoOf(team),
    record: recordSummary ?? null,
    points: points ?? null,
  }
}
