import type { Call, Emulator, Reply } from "../http.ts"
import { type Outcome, withAge, withNotModified } from "./answer.ts"
import { askOrigin } from "./ask.ts"
import { keyOf } from "./key.ts"
import { ERROR_SECONDS, isFailure, type Lifetime, lifetimeOf } from "./lifetime.ts"
import { createStore, type Entry } from "./store.ts"

/** Requests by outcome; `collapsed` waited for another one's answer, `origin` reached the functions, `rescued` hid a failure. */
export type EdgeCounts = Record<Outcome | "collapsed" | "origin" | "rescued", number>

export type Cdn = {
  through: (origin: Emulator) => Emulator
  counts: () => EdgeCounts & { kept: number }
  /** An invalidation of everything. */
  forget: () => void
}

/** An answer, when the origin gave it, and whether others may have it. */
type Fetched = { reply: Reply; at: number; isShared: boolean }

/**
 * Production's CDN in front of an origin, by the headers that the origin sends: fresh, stale while it is asked again, stale while it
 * fails; one request at a time for each thing; compressed for those who take it. One edge with one store, where CloudFront has
 * hundreds. `now` in milliseconds.
 */
export function createCdn(now: () => number = Date.now): Cdn {
  const store = createStore()
  const asking = new Map<string, Promise<Fetched>>()
  const counts: EdgeCounts = { Hit: 0, RefreshHit: 0, Miss: 0, Error: 0, collapsed: 0, origin: 0, rescued: 0 }

  function ask(origin: Emulator, call: Call, entry?: Entry): Promise<Reply> {
    counts.origin += 1
    return askOrigin(origin, call, entry?.reply)
  }

  /** Asks the origin and keeps what may be kept; what failed leaves the older answer in place. */
  async function refresh(origin: Emulator, call: Call, key: string, entry?: Entry): Promise<Fetched> {
    const reply = await ask(origin, call, entry)
    const at = now()
    if (entry && isFailure(reply) && at < end(entry, "rescue")) {
      counts.rescued += 1
      store.set(key, { ...entry, retryAt: at + ERROR_SECONDS * 1000 })
      return { reply: entry.reply, at: entry.at, isShared: true }
    }
    const lifetime = lifetimeOf(call, reply)
    if (lifetime) store.set(key, { reply, at, lifetime, retryAt: 0 })
    // That one reader asks too often says nothing about the thing.
    else if (reply.status !== 429) store.remove(key)
    return { reply, at, isShared: lifetime !== null }
  }

  /** One request at a time asks; the others get the same answer, unless it turns out to be for one person. */
  async function collapse(origin: Emulator, call: Call, key: string, entry?: Entry): Promise<Fetched> {
    const known = asking.get(key)
    if (!known) {
      const first = refresh(origin, call, key, entry).finally(() => asking.delete(key))
      asking.set(key, first)
      return first
    }
    const fetched = await known
    if (!fetched.isShared) return { reply: await ask(origin, call), at: now(), isShared: false }
    counts.collapsed += 1
    return fetched
  }

  async function answer(origin: Emulator, call: Call): Promise<Reply> {
    const key = keyOf(call)
    const found = store.get(key)
    const at = now()
    if (found && (at < found.at + found.lifetime.fresh || at < found.retryAt)) {
      return told(isFailure(found.reply) ? "Error" : "Hit", found.reply, at - found.at)
    }
    const entry = found && !isFailure(found.reply) ? found : undefined
    // A HEAD has no body to keep; what a GET left is good for it as well.
    if (call.method === "HEAD") return told("Miss", await ask(origin, call))
    if (entry && at < end(entry, "revalidate")) {
      void collapse(origin, call, key, entry)
      return told("Hit", entry.reply, at - entry.at)
    }
    const fetched = await collapse(origin, call, key, entry)
    if (isFailure(fetched.reply)) return told("Error", fetched.reply)
    return told(entry ? "RefreshHit" : "Miss", fetched.reply, now() - fetched.at)
  }

  function told(outcome: Outcome, reply: Reply, age = 0): Reply {
    counts[outcome] += 1
    return withAge(reply, outcome, age)
  }

  return {
    counts: () => ({ ...counts, kept: store.size }),
    forget: () => store.clear(),
    through: (origin) => async (call) => {
      if (call.method !== "GET" && call.method !== "HEAD") return origin(call)
      return withNotModified(call, await answer(origin, call))
    },
  }
}

function end({ at, lifetime }: Entry, part: Exclude<keyof Lifetime, "fresh">): number {
  return at + lifetime.fresh + lifetime[part]
}
