import { factsOf } from "@hub/core/game/event"
import type { Info } from "@hub/core/game/info"
import { isBehind } from "@hub/core/game/progress"
import { reconcile } from "@hub/core/game/reconcile"
import { SAFETY_SECONDS } from "@hub/core/realtime/client-config"
import type { Recorded } from "./recorded.ts"

export type Faults = {
  /** Share of looks that fail, that get an answer of up to a minute ago, and that the source takes 5 s longer for. */
  errors: number
  oldAnswers: number
  slow: number
  /** Share of pushes that never arrive: QoS 0. */
  lostPushes: number
}

/** What the hub knew from when on: a score and the moment its pages carried it. */
export type Known = { at: number; home: number; away: number; isScore: boolean }

/** Seconds from feed to screen, for every score and many viewers. */
export type Ages = { p50: number; p99: number; worst: number; within30: number }

const EVERY = 10_000
/** A look that failed, or brought an old copy, is made again sooner; see core's ingest/plan.ts. */
const RETRY = 5_000
const EDGE_TTL = 5_000
const POLL = 10_000
const SILENCE = SAFETY_SECONDS * 1000
/** Pushes put a poll off by no more than this; see the site's live store. */
const LONGEST = 120_000

/**
 * Looks at the feed every ten seconds for a whole game, with faults, through the hub's own rules of what to believe.
 * `random` in [0, 1) decides all that chance decides.
 */
export function looksAt(game: Recorded, faults: Faults, random: () => number): Known[] {
  const known: Known[] = []
  let stored: Info | undefined
  for (let tick = game.startsAt - 60_000; tick < game.startsAt + game.length + 60_000; tick += EVERY) {
    const asked = tick + random() * 1_500
    if (random() < faults.errors) {
      tick += RETRY - EVERY
      continue
    }
    const behind = random() < faults.oldAnswers ? random() * 60_000 : 0
    const took = 200 + random() * 800 + (random() < faults.slow ? 5_000 : 0)
    const now = new Date(asked + took).toISOString()
    const old = stored && isBehind(stored, game.says(asked - behind), now)
    const { game: next, corrections } = reconcile(stored, game.says(asked - behind), "152", now)
    const facts = factsOf(stored, next, corrections, now)
    stored = next
    const at = asked + took + 200 + random() * 600
    known.push({
      at,
      home: next.home.score ?? 0,
      away: next.away.score ?? 0,
      isScore: facts.some(({ type }) => type === "game.score"),
    })
    if (old) tick += RETRY - EVERY
  }
  return known
}

/** When each score of the game was first in the feed. */
export function scoresOf(game: Recorded): { at: number; total: number }[] {
  const scores: { at: number; total: number }[] = []
  for (let now = game.startsAt; now <= game.startsAt + game.length; now += 250) {
    const { home, away } = game.says(now)
    const total = (home.score ?? 0) + (away.score ?? 0)
    if (total > (scores.at(-1)?.total ?? 0)) scores.push({ at: now, total })
  }
  return scores
}

/** An edge in front of the pages, which keeps an answer for 5 s. */
function createEdge(known: readonly Known[]) {
  let kept: { at: number; total: number } | undefined
  const totalAt = createTotals(known)
  return (now: number): number => {
    const fresh = () => {
      const total = totalAt(now)
      kept = { at: now, total }
      return total
    }
    return !kept || now - kept.at > EDGE_TTL ? fresh() : kept.total
  }
}

/** The total the pages carried at a moment; asked for moments that only go forward. */
function createTotals(known: readonly Known[]) {
  let next = 0
  return (now: number): number => {
    while ((known[next]?.at ?? Number.POSITIVE_INFINITY) <= now) next += 1
    const last = known[next - 1]
    return last ? last.home + last.away : 0
  }
}

/** Viewers that poll every ten seconds, so many at each edge, a quarter of a second from it. */
export function pollAges(
  game: Recorded,
  known: readonly Known[],
  edges: readonly number[],
  random: () => number,
): number[] {
  const end = game.startsAt + game.length + 60_000
  const seen = edges.flatMap((viewers) => {
    const edge = createEdge(known)
    const own = Array.from({ length: viewers }, () => [] as { at: number; total: number }[])
    const first = own.map(() => random() * POLL).toSorted((one, other) => one - other)
    for (let round = game.startsAt; round < end; round += POLL) {
      for (const [viewer, after] of first.entries()) {
        const at = round + after
        own[viewer]?.push({ at: at + 100 + random() * 400, total: edge(at) })
      }
    }
    return own
  })
  return agesOf(game, seen)
}

/** Viewers that are pushed to, and ask when they heard nothing for a while: what was lost is found by that, or by the next push. */
export function pushAges(
  game: Recorded,
  known: readonly Known[],
  viewers: number,
  faults: Faults,
  random: () => number,
): number[] {
  const seen = Array.from({ length: viewers }, () => {
    const pushes = known
      .filter(({ isScore }) => isScore && random() >= faults.lostPushes)
      .map(({ at, home, away }) => ({ at: at + 50 + random() * 950, total: home + away }))
      .toSorted((a, b) => a.at - b.at)
    const totalAt = createTotals(known)
    const from = game.startsAt + random() * SILENCE
    const asked = asksOf(
      pushes.map(({ at }) => at),
      from,
      game.startsAt + game.length + LONGEST,
    )
    // At worst the edge's copy is as old as it may be.
    const polls = asked.map((at) => ({ at: at + 300, total: totalAt(at - EDGE_TTL) }))
    return [...pushes, ...polls].sort((a, b) => a.at - b.at)
  })
  return agesOf(game, seen)
}

/** When somebody asks who hears at these times: after each silence, and not too long after the last question. Pure. */
export function asksOf(heard: readonly number[], from: number, until: number): number[] {
  const asked: number[] = []
  const state = { last: from, asked: from, next: 0 }
  for (;;) {
    const due = Math.min(state.last + SILENCE, state.asked + LONGEST)
    const push = heard[state.next]
    if (push !== undefined && push < due) {
      state.next += 1
      state.last = Math.max(state.last, push)
      continue
    }
    if (due > until) return asked
    asked.push(due)
    Object.assign(state, { last: due, asked: due })
  }
}

function agesOf(game: Recorded, seen: readonly { at: number; total: number }[][]): number[] {
  const scores = scoresOf(game)
  return seen.flatMap((answers) => {
    let next = 0
    return scores.flatMap(({ at, total }) => {
      // Scores only grow here, so no later score is seen before an earlier one.
      while (next < answers.length && !isSeen(answers[next], at, total)) next += 1
      const first = answers[next]
      return first ? (first.at - at) / 1000 : []
    })
  })
}

/** What all viewers together waited. */
export function summaryOf(ages: readonly number[]): Ages {
  const sorted = ages.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  const within30 = sorted.filter((age) => age < 30).length / sorted.length
  return { p50: at(0.5), p99: at(0.99), worst: sorted.at(-1) ?? Number.NaN, within30 }
}

function isSeen(answer: { at: number; total: number } | undefined, at: number, total: number): boolean {
  return answer !== undefined && answer.at >= at && answer.total >= total
}
