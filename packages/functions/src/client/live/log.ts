import type { GameEvent } from "@hub/core/game/event"

export type LogOptions = {
  /** The seq up to which everything is known already. */
  after: number
  /** Events after a seq, in order; the API's `/games/:id/events`. */
  load: (after: number) => Promise<GameEvent[]>
  /** Called with each event once, in order, in as many at a time as there are. */
  deliver: (events: GameEvent[]) => void
}

/** An edge may keep an answer from before the event for so long. */
const AGAIN = 5_000

/**
 * Follows a game's log. Whatever is heard, in whatever order and however often, is delivered once and in order: events
 * that fit come straight from the message, a hole is filled from the log, and one that cannot be filled yet is tried again.
 */
export function followLog({ after, load, deliver }: LogOptions) {
  const state = {
    cursor: after,
    target: after,
    isLoading: false,
    isOver: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  }
  const accept = (events: readonly GameEvent[]) => {
    const next = events
      .toSorted((a, b) => a.seq - b.seq)
      .reduce<GameEvent[]>((fitting, event) => {
        return event.seq === state.cursor + fitting.length + 1 ? [...fitting, event] : fitting
      }, [])
    state.cursor += next.length
    state.target = Math.max(state.target, state.cursor)
    if (next.length > 0) deliver(next)
  }
  const fill = async () => {
    if (state.isLoading || state.isOver || state.cursor >= state.target) return
    clearTimeout(state.timer)
    state.isLoading = true
    const events = await load(state.cursor).catch((): GameEvent[] => [])
    state.isLoading = false
    if (state.isOver) return
    accept(events)
    if (state.cursor >= state.target) return
    if (events.length > 0) return fill()
    state.timer = setTimeout(() => void fill(), AGAIN)
  }
  return {
    /** The log reaches to `seq`; `events` are some of it. */
    heard: (seq: number, events: readonly GameEvent[] = []) => {
      if (state.isOver) return
      state.target = Math.max(state.target, seq)
      accept(events)
      void fill()
    },
    stop: () => {
      state.isOver = true
      clearTimeout(state.timer)
    },
  }
}
