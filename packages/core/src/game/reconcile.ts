import { contentHash } from "../id.ts"
import type { Broadcast, Correction, FeedGame, GameSide, Info } from "./info.ts"
import { isBehind } from "./progress.ts"
import { revisionAfter } from "./revision.ts"
import { advance, isUnderWay } from "./status.ts"

export type Reconciled = { game: Info; hash: string; corrections: Correction[] }

/**
 * What to store after a feed said `feed`, given what is stored. Pure; the rules are
 * - a state only moves forward (see `status.ts`), and when a backward move is refused, so are its scores;
 * - of a game under way, an answer older than what is stored is refused too (see `progress.ts`);
 * - a known fact is never replaced by silence: null and empty keep what is stored;
 * - after final a changed score is a correction, logged with what it was before.
 * `ourId` is our team's id in this league; `now` is UTC ISO.
 */
export function reconcile(stored: Info | undefined, feed: FeedGame, ourId: string, now: string): Reconciled {
  if (!stored) return finish(undefined, firstSight(feed, ourId, now), [])
  const status = advance(stored.status, feed.status)
  const isBelieved = status === feed.status && !isBehind(stored, feed, now)
  const said = isBelieved ? sayings(stored, feed) : refusal(stored)
  const merged: Info = {
    ...stored,
    ...keepKnown(feed, stored),
    ...(status === feed.status ? whenOf(feed) : whenOf(stored)),
    ...said,
    ...ourView(said, ourId),
    status,
    situation: situationOf(stored, feed, status, isBelieved),
    ...channels(mergeBroadcasts(stored.broadcasts, feed.broadcasts)),
    finalAt: stored.finalAt ?? (status === "final" ? now : null),
  }
  const found = stored.status === "final" ? corrections(stored, merged, feed, now) : []
  const revision = revisionAfter(stored, merged)
  const corrected = stored.corrections + found.length
  return finish(stored, { ...merged, revision, corrections: corrected, updatedAt: now }, found)
}

function situationOf(stored: Info, feed: FeedGame, status: Info["status"], isBelieved: boolean) {
  if (!isUnderWay(status)) return null
  return isBelieved ? (feed.situation ?? stored.situation) : stored.situation
}

/** What changes while a game is played, taken from a feed whose state was accepted. */
function sayings(stored: Info, feed: FeedGame) {
  return {
    statusDetail: moreSpecific(stored.statusDetail, feed.statusDetail),
    period: feed.period ?? stored.period,
    clock: isUnderWay(feed.status) ? (feed.clock ?? stored.clock) : feed.clock,
    home: mergeSide(stored.home, feed.home),
    away: mergeSide(stored.away, feed.away),
  }
}

function refusal({ statusDetail, period, clock, home, away }: Info) {
  return { statusDetail, period, clock, home, away }
}

/** "Final" on one endpoint is "Final/2OT" on another: the longer form of the same word stays. */
function moreSpecific(stored: string, said: string): string {
  return said === "" || stored.startsWith(`${said}/`) ? stored : said
}

/** Placeholders turn into teams and neutral-site sides swap, so our side is looked up again each time. */
function ourView({ home, away }: Pick<Info, "home" | "away">, ourId: string) {
  const isHomeGame = home.teamId === ourId
  return { isHomeGame, opponentId: (isHomeGame ? away : home).teamId }
}

/** True for games that are ours to keep. */
export function involves(feed: FeedGame, teamId: string): boolean {
  return feed.home.teamId === teamId || feed.away.teamId === teamId
}

function finish(stored: Info | undefined, game: Info, found: Correction[]): Reconciled {
  // What the hub counts by itself, and when it read, are no facts of the feed.
  const { source: _source, updatedAt: _updatedAt, revision: _revision, ...rest } = game
  const { version: _version, seq: _seq, thread: _thread, ...facts } = rest
  return {
    game: stored ? { ...game, createdAt: stored.createdAt } : game,
    hash: contentHash(facts),
    corrections: found,
  }
}

function firstSight(feed: FeedGame, ourId: string, now: string): Info {
  return {
    ...feed,
    situation: isUnderWay(feed.status) ? feed.situation : null,
    teamId: ourId,
    ...ourView(feed, ourId),
    broadcasts: mergeBroadcasts([], feed.broadcasts),
    ...channels(feed.broadcasts),
    finalAt: feed.status === "final" ? now : null,
    corrections: 0,
    revision: 0,
    version: 0,
    seq: 0,
    thread: null,
    createdAt: now,
    updatedAt: now,
  }
}

/** A feed whose state is refused is not believed about the date either. */
function whenOf({ startsAt, gameDay, timeTbd, season }: FeedGame) {
  return { startsAt, gameDay, timeTbd, season }
}

/** The feed's descriptive facts, with the stored ones where the feed is silent. */
function keepKnown(feed: FeedGame, stored: Info) {
  return {
    neutralSite: feed.neutralSite,
    conferenceGame: feed.conferenceGame || stored.conferenceGame,
    venue: feed.venue ?? stored.venue,
    city: feed.city ?? stored.city,
    broadcasts: mergeBroadcasts(stored.broadcasts, feed.broadcasts),
    notes: feed.notes.length > 0 ? feed.notes : stored.notes,
    tournament: feed.tournament ?? stored.tournament,
    series: feed.series ?? stored.series,
    attendance: feed.attendance ?? stored.attendance,
    ticketUrl: feed.ticketUrl ?? stored.ticketUrl,
    link: feed.link ?? stored.link,
    source: feed.source,
  }
}

function mergeSide(stored: GameSide, feed: GameSide): GameSide {
  if (feed.teamId !== stored.teamId && feed.name !== stored.name) return feed
  return {
    ...stored,
    ...feed,
    teamId: stored.teamId,
    logoUrl: feed.logoUrl ?? stored.logoUrl,
    color: feed.color ?? stored.color,
    score: feed.score ?? stored.score,
    rank: feed.rank ?? stored.rank,
    seed: feed.seed ?? stored.seed,
    record: feed.record ?? stored.record,
    linescores: feed.linescores.length >= stored.linescores.length ? feed.linescores : stored.linescores,
    winner: feed.winner || (stored.winner && feed.score === null),
  }
}

const kinds = ["tv", "stream", "radio"]

/** One endpoint names the radio, another does not: each kind is replaced as a whole, and only by one that is named. */
function mergeBroadcasts(stored: readonly Broadcast[], said: readonly Broadcast[]): Broadcast[] {
  const named = new Set(said.map((one) => one.kind))
  const merged = [...said, ...stored.filter((one) => !named.has(one.kind))]
  return merged.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

function channels(broadcasts: readonly Broadcast[]) {
  const first = (kind: Broadcast["kind"]) => broadcasts.find((one) => one.kind === kind)?.name ?? null
  return { tvChannel: first("tv"), liveStreamUrl: null as string | null }
}

/** Facts that were known at the end and are different now. A line score that arrives late is no correction. */
function corrections(before: Info, after: Info, feed: FeedGame, now: string): Correction[] {
  const known = new Map(finalFacts(before))
  return finalFacts(after).flatMap(([field, value]) => {
    const old = known.get(field) ?? ""
    if (old === "" || old === value) return []
    return [{ gameId: before.id, at: now, field, before: old, after: value, source: feed.source }]
  })
}

function finalFacts(game: Info): [field: string, value: string][] {
  const sides = (["home", "away"] as const).flatMap((side): [string, string][] => [
    [`${side}.score`, String(game[side].score ?? "")],
    [`${side}.linescores`, game[side].linescores.join(" ")],
  ])
  return [["status", game.status], ...sides]
}
