import type { Page } from "@hub/functions/client/pages"
import type { Seen } from "../sight.ts"
import type { GameEvent } from "../types.ts"
import { added, type Entry, nextRelease, picked } from "./buffer.ts"
import { hidden, isHarmless } from "./hide.ts"
import { heldBack, logsWanted, newestIn } from "./hold-back.ts"

export type Wishes = { delaySeconds: number; spoilerFree: boolean }

export type GateOptions = {
  wishes: () => Wishes
  isRevealed: (gameId: string) => boolean
  /** The hub's time, in milliseconds. */
  now: () => number
  loadLog: (gameId: string) => Promise<GameEvent[]>
  /** Pages may look different now: show them again. */
  onChange: () => void
}

type Key = readonly unknown[]

/** After a pause this long (a hidden tab, a lid) the logs know better than the last page; pushes pause for two minutes. */
const OLD = 180_000
/** A log that failed or ends too early, as one does that nobody kept, is asked for again when its page comes again, not before. */
const ASKED_EVERY = 10_000

/**
 * What stands between the pages as they are and a screen that wants less: pages wait here for as long as the fan holds
 * back, and lose their results where the fan wants none. It opens by itself when the delay is over.
 */
export function createGate({ wishes, isRevealed, now, loadLog, onChange }: GateOptions) {
  const buffers = new Map<string, Entry<Page<unknown>>[]>()
  const logs = new Map<string, GameEvent[]>()
  const asked = new Map<string, number>()
  const moments = new Set<number>()
  let timer: { at: number; id: ReturnType<typeof setTimeout> } | undefined

  const remember = (key: Key, page: Page<unknown>, seen: boolean) => {
    const name = JSON.stringify(key)
    const entries = buffers.get(name) ?? []
    const isKnown = entries.some(({ value }) => value.data === page.data && value.asOf === page.asOf)
    if (isKnown) return entries
    const at = newestIn(page.asOf, page.data, now())
    const more = added(entries, { at, value: page, seen }, now())
    buffers.set(name, more)
    plan([at])
    return more
  }
  /** Wakes at the next moment that comes out from behind the delay. */
  const plan = (more: readonly number[]) => {
    for (const one of more) moments.add(one)
    const { delaySeconds } = wishes()
    const next = delaySeconds > 0 ? nextRelease([...moments], now(), delaySeconds) : undefined
    if (next === timer?.at) return
    clearTimeout(timer?.id)
    timer = next === undefined ? undefined : { at: next, id: setTimeout(release, next - now()) }
  }
  const release = () => {
    const { delaySeconds } = wishes()
    for (const one of moments) if (one + delaySeconds * 1000 <= now()) moments.delete(one)
    timer = undefined
    plan([])
    onChange()
  }
  const askLog = async (id: string) => {
    asked.set(id, now())
    const events = await loadLog(id).catch(() => undefined)
    if (!events) return
    logs.set(id, events)
    plan(events.map(({ at }) => Date.parse(at)))
    onChange()
  }
  /** Asks for the logs that the page needs; true where all are there. */
  const hasLogs = (page: Page<unknown>, cutoff: number) => {
    const missing = logsWanted(page.data, logs, cutoff)
    for (const id of missing) if (now() >= (asked.get(id) ?? 0) + ASKED_EVERY) void askLog(id)
    return missing.length === 0
  }

  const delayed = <T>(key: Key, page: Page<T>): Seen<T> => {
    const cutoff = now() - wishes().delaySeconds * 1000
    const entries = remember(key, page, false)
    const entry = picked(entries, cutoff)
    const isOld = entry !== undefined && entry !== entries.at(-1) && entry.at < cutoff - OLD
    if (entry && !(isOld && hasLogs(page, cutoff))) {
      entry.seen = true
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the buffer of a key holds pages of that key
      return entry.value as Page<T>
    }
    hasLogs(page, cutoff)
    const data = heldBack(key, page.data, logs, cutoff)
    return { ...page, data, asOf: new Date(cutoff).toISOString(), hidden: "delay" }
  }

  return {
    see: <T>(key: Key, page: Page<T>): Seen<T> => {
      const { delaySeconds, spoilerFree } = wishes()
      const shown: Seen<T> = delaySeconds > 0 && !isHarmless(key) ? delayed(key, page) : page
      if (!spoilerFree || isHarmless(key)) return shown
      if (key[0] === "game" && isRevealed(String(key[1]))) return shown
      const data = hidden(key, shown.data, "spoilers", (game) => (isRevealed(game.id) ? game : undefined))
      return { ...shown, data, hidden: "spoilers" }
    },
    /** What is on screen now was seen: a delay that is chosen later takes nothing of it away. */
    witness: (key: Key, page: Page<unknown>) => void remember(key, page, true),
    /** The wishes changed, or the device slept. */
    review: () => release(),
    stop: () => clearTimeout(timer?.id),
  }
}
