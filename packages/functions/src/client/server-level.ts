export type ServerLevel = ReturnType<typeof createServerLevel>
/** What a config says at the hub; `transport` undefined where the hub does not know. */
export type Told = { level: number; transport: string | undefined }

/**
 * How far the hub asks less often than it promises and how changes come, as its newest answer says; every answer does. What an edge
 * or this browser has kept for longer than another answer says nothing.
 */
export function createServerLevel() {
  const state = { madeAt: Number.NEGATIVE_INFINITY }
  const listeners = new Set<(told: Told) => void>()
  return {
    /** `Date` is when an answer was made. */
    note: (headers: Headers) => {
      const text = headers.get("x-hub-config")
      const madeAt = Date.parse(headers.get("date") ?? "")
      if (text === null || !(madeAt >= state.madeAt)) return
      state.madeAt = madeAt
      const [level, transport] = text.split(" ")
      for (const listener of listeners) listener({ level: Number(level), transport })
    },
    /** Hears of it with each answer, until the returned function is called. */
    onNote: (listener: (told: Told) => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** What all answers of this page say. */
export const serverLevel = createServerLevel()
