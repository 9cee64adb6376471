import type { GameEvent, LiveChange } from "../types.ts"
import type { Channel } from "./channel.ts"
import { followLog } from "./log.ts"
import { createMemory } from "./merge.ts"

export type FollowOptions = {
  channel: Channel
  id: string
  /** The seq of the copy that is shown already; what happened before it is not told. */
  after: number
  /** Events after a seq, in order: `pages.events`. */
  load: (after: number) => Promise<GameEvent[]>
  onChange: (change: LiveChange) => void
  /** Each event once, in order. */
  onEvents: (events: GameEvent[]) => void
}

/**
 * Follows one game: its state as it is pushed, and what happened in it without holes. Whoever polls the game says so with
 * `heard`, and the events up to that copy are told from the log.
 */
export function followGame({ channel, id, after, load, onChange, onEvents }: FollowOptions) {
  const log = followLog({ after, load, deliver: onEvents })
  const memory = createMemory()
  const stopListening = channel.listen([`game/${id}`], {
    onMessage: (_topic, { changes, events }) => {
      for (const change of memory.take(changes)) {
        onChange(change)
        log.heard(change.seq, events)
      }
    },
  })
  return {
    heard: (seq: number) => log.heard(seq),
    stop: () => {
      stopListening()
      log.stop()
    },
  }
}
