export type ServerLevel = ReturnType<typeof createServerLevel>

/**
 * How far the hub asks less often than it promises, as its newest answer says; every answer does. What an edge or this browser has
 * kept for longer than another answer says nothing.
 */
export function createServerLevel() {
  const state = { madeAt: Number.NEGATIVE_INFINITY }
  const listeners = new Set<(level: number) => void>()
  return {
    /** `Date` is when an answer was made. */
    note: (headers: Headers) => {
      const text = headers.get("x-hub-level")
      const madeAt = Date.parse(headers.get("date") ?? "")
      if (text === null || !(madeAt >= state.madeAt)) return
      state.madeAt = madeAt
      for (const listener of listeners) listener(Number(text))
    },
    /** Hears of the level with each answer, until the returned function is called. */
    onNote: (listener: (level: number) => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** The level of all answers of this page. */
export const serverLevel = createServerLevel()
