import { asksOf } from "./freshness.ts"

/** One page that all viewers ask for, as it is sent. */
export type PageSize = { full: number; notModified: number }

export type Load = {
  requests: number
  origin: number
  hitRate: number
  bytesPerHour: number
  /** Dollars per 1,000 fan-hours at list price, without any free tier. */
  cost: number
}

const SECOND = 1000
const HOUR = 3_600_000
const EDGE_TTL = 5 * SECOND

/** us-east-1 list prices of November 2026, dollars. */
const price = {
  edgeRequest: 1 / 1e6,
  edgeByte: 0.085 / 2 ** 30,
  /** A GET at the origin: a request of Lambda, 30 ms of 512 MB on arm, half a read unit. */
  origin: 0.2 / 1e6 + 0.03 * 0.5 * 0.0000133334 + 0.5 * (0.125 / 1e6),
  pushedMessage: 1 / 1e6,
  connectedMinute: 0.08 / 1e6,
}

export type Crowd = {
  viewers: number
  edges: number
  /** Milliseconds of game. */
  length: number
  everyMs: number
  /** When the page's text changed, in ms since the start. */
  changes: readonly number[]
  page: PageSize
  random: () => number
}

/** Viewers that ask every `everyMs`, spread over edges. Each has the last version it saw and gets 304 where it is the same. */
export function pollLoad({ viewers, edges, length, everyMs, changes, page, random }: Crowd): Load {
  const total = { requests: 0, origin: 0, bytes: 0 }
  for (let edge = 0; edge < edges; edge++) {
    const own = Math.floor(viewers / edges)
    const first = Array.from({ length: own }, () => random() * everyMs).sort((a, b) => a - b)
    const seen = new Int32Array(own).fill(-1)
    let kept = Number.NEGATIVE_INFINITY
    let [version, next] = [0, 0]
    for (let round = 0; round < length; round += everyMs) {
      for (const [viewer, after] of first.entries()) {
        const now = round + after
        total.requests += 1
        if (now - kept > EDGE_TTL) {
          kept = now
          total.origin += 1
          while ((changes[next] ?? Number.POSITIVE_INFINITY) <= now) next += 1
          version = next
        }
        total.bytes += seen[viewer] === version ? page.notModified : page.full
        seen[viewer] = version
      }
    }
  }
  const hours = (viewers * length) / HOUR
  const dollars =
    total.requests * price.edgeRequest + total.bytes * price.edgeByte + total.origin * price.origin
  return summary(total, hours, dollars)
}

/** The same viewers, connected: each change is one message to each, and whoever heard nothing for a while asks. */
export function pushLoad(crowd: Crowd, messages: { at: readonly number[]; bytes: number }): Load {
  const asked = asksOf(messages.at, 0, crowd.length).length
  const polls = pollLoad({ ...crowd, everyMs: crowd.length / Math.max(1, asked) })
  const hours = (crowd.viewers * crowd.length) / HOUR
  const delivered = crowd.viewers * messages.at.length
  const pushed = delivered * price.pushedMessage + hours * 60 * price.connectedMinute
  return {
    ...polls,
    bytesPerHour: polls.bytesPerHour + (delivered * messages.bytes) / hours,
    cost: polls.cost + (1000 * pushed) / hours,
  }
}

function summary(
  total: { requests: number; origin: number; bytes: number },
  hours: number,
  dollars: number,
): Load {
  return {
    requests: total.requests,
    origin: total.origin,
    hitRate: 1 - total.origin / total.requests,
    bytesPerHour: total.bytes / hours,
    cost: (1000 * dollars) / hours,
  }
}
