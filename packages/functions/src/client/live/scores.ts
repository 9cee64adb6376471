import type { LiveChange } from "@hub/core/realtime/info"
import { createPoll, type Subscribe } from "../poll.ts"
import type { Game } from "../types.ts"
import type { Visibility } from "../visibility.ts"
import type { Channel } from "./channel.ts"
import { createMemory, newest } from "./merge.ts"

export type LiveScoresOptions = {
  channel: Channel
  load: (signal: AbortSignal) => Promise<Game[]>
  /** The game that begins next, where there is one. */
  loadNext: (signal: AbortSignal) => Promise<Game | undefined>
  /** Between two polls as long as nobody says otherwise. */
  usualMs: number
  visibility: Visibility
  /** The hub's time: a device's own may be wrong by minutes. */
  now: () => number
}

const SOON = 10_000
const OVERDUE = 60_000
/** A game that is later than this is not coming. */
const GIVEN_UP = 4 * 3_600_000

/**
 * The games under way, for any number of listeners: polled, or pushed with a poll after each silence, whichever works. While no
 * game is live nothing is asked until the next one begins.
 */
export function createLiveScores(options: LiveScoresOptions): Subscribe<Game[]> {
  const { channel, load, loadNext, usualMs, visibility, now } = options
  const memory = createMemory()
  let stopListening: (() => void) | undefined
  let listeners = 0

  const follow = (is: boolean) => {
    if (is && listeners > 0 && !stopListening) {
      stopListening = channel.listen(["live"], {
        onMessage: (_topic, { changes }) => hear(memory.take(changes)),
        onCatchUp: () => poll.ask(),
      })
    }
    if (!is || listeners === 0) {
      stopListening?.()
      stopListening = undefined
    }
  }
  const hear = (changes: readonly LiveChange[]) => {
    if (changes.length === 0) return
    const known = new Set<string>()
    poll.revise((games) => {
      for (const { id } of games) known.add(id)
      return games
        .map((game) =>
          newest(
            game,
            changes.find(({ id }) => id === game.id),
          ),
        )
        .filter(isLive)
    })
    poll.postpone()
    // A game that has just begun is not in the list, and a message does not tell all of it.
    if (changes.some((change) => isLive(change) && !known.has(change.id))) poll.ask()
  }
  const poll = createPoll<Game[]>({
    load: async (signal) => {
      const games = (await load(signal)).map(memory.newest).filter(isLive)
      follow(games.length > 0)
      return games
    },
    intervalMs: () => channel.pollMs(usualMs),
    goesOn: (games) => games.length > 0,
    resumesIn: async (signal) => untilStart(await loadNext(signal), now()),
    identity: JSON.stringify,
    visibility,
  })
  return (listener, onError) => {
    listeners += 1
    const stop = poll.subscribe(listener, onError)
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      listeners -= 1
      stop()
      if (listeners === 0) follow(false)
    }
  }
}

function isLive({ status }: Pick<Game, "status">): boolean {
  return status === "live" || status === "delayed"
}

/** Milliseconds until a game is worth asking for: at its start, and every minute while it is late. Pure. */
export function untilStart(
  next: Pick<Game, "startsAt" | "timeTbd"> | undefined,
  now: number,
): number | undefined {
  if (!next || next.timeTbd) return undefined
  const wait = Date.parse(next.startsAt) - now
  if (wait > 0) return Math.max(wait, SOON)
  return wait > -GIVEN_UP ? OVERDUE : undefined
}
