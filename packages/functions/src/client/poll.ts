import { ProblemError } from "./problem-error.ts"
import type { Visibility } from "./visibility.ts"

export type Listener<T> = (value: T) => void
export type OnError = (error: ProblemError) => void
/** Starts listening; the returned function stops it. */
export type Subscribe<T> = (listener: Listener<T>, onError?: OnError) => () => void

export type PollOptions<T> = {
  load: (signal: AbortSignal) => Promise<T>
  /** Between two questions; asked for before each pause. */
  intervalMs: () => number
  /** Whether it is worth asking again after this value. */
  goesOn: (value: T) => boolean
  /** Where it is not: in how many milliseconds it will be; undefined for never. */
  resumesIn?: (signal: AbortSignal) => Promise<number | undefined>
  /** Listeners hear only of values that differ by this text. */
  identity: (value: T) => string
  visibility: Visibility
}

export type Poll<T> = {
  subscribe: Subscribe<T>
  /** Asks now, where anybody listens: something is new or may have been missed. */
  ask: () => void
  /** Changes the latest value by what came another way; listeners hear of it as of an answer. */
  revise: (change: (value: T) => T) => void
  /** Begins the pause before the next question anew: what it would tell has come another way. */
  postpone: () => void
}

/**
 * One poll shared by any number of listeners. It asks at once for the first one, again every `intervalMs` for
 * as long as `goesOn`, never in a hidden tab, and at once when the tab is shown again. A failure is reported
 * and asked again after the interval (or the server's Retry-After when that is longer); the last
 * unsubscribe clears the timer and aborts what is under way.
 */
export function createPoll<T>({
  load,
  intervalMs,
  goesOn,
  resumesIn = async () => undefined,
  identity,
  visibility,
}: PollOptions<T>): Poll<T> {
  const listeners = new Map<symbol, { listener: Listener<T>; onError: OnError | undefined }>()
  let latest: { value: T; text: string } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: AbortController | undefined
  /** Asked for while an older question was under way, whose answer may be too old. */
  let isWanted = false
  let stopWatching: (() => void)[] = []

  const ask = async () => {
    clearTimeout(timer)
    timer = undefined
    if (visibility.hidden() || underWay) return
    const controller = new AbortController()
    underWay = controller
    isWanted = false
    const outcome = await load(controller.signal).then(
      (value) => heard(value),
      (thrown: unknown) => async () => failed(thrown),
    )
    if (controller.signal.aborted) return
    const wait = await outcome(controller.signal)
    if (controller.signal.aborted) return
    underWay = undefined
    if (isWanted) return ask()
    if (wait !== undefined) arm(wait)
  }
  const arm = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), Math.min(wait, LONGEST))
  }
  const heard = (value: T) => async (signal: AbortSignal) => {
    take(value)
    return goesOn(value) ? intervalMs() : resumesIn(signal).catch(() => intervalMs())
  }
  const take = (value: T) => {
    const text = identity(value)
    const isNew = text !== latest?.text
    latest = { value, text }
    if (isNew) for (const { listener } of listeners.values()) tell(() => listener(value))
  }
  const failed = (thrown: unknown) => {
    const error = thrown instanceof ProblemError ? thrown : new ProblemError({}, null, thrown)
    for (const { onError } of listeners.values()) tell(() => onError?.(error))
    return Math.max(intervalMs(), (error.retryAfterSeconds ?? 0) * 1000)
  }
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    for (const one of stopWatching) one()
    underWay?.abort()
    underWay = undefined
    latest = undefined
  }

  const subscribe: Subscribe<T> = (listener, onError) => {
    const key = Symbol("listener")
    listeners.set(key, { listener, onError })
    const known = latest
    if (known) tell(() => listener(known.value))
    if (listeners.size === 1) {
      const onWake = visibility.onWake ?? (() => () => undefined)
      stopWatching = [visibility.onChange(() => void ask()), onWake(() => void ask())]
      void ask()
    }
    return () => {
      if (listeners.delete(key) && listeners.size === 0) stop()
    }
  }

  return {
    subscribe,
    ask: () => {
      isWanted = underWay !== undefined
      if (listeners.size > 0) void ask()
    },
    revise: (change) => {
      if (latest && listeners.size > 0) take(change(latest.value))
    },
    postpone: () => {
      if (timer !== undefined && listeners.size > 0) arm(intervalMs())
    },
  }
}

/** A day: `setTimeout` overflows past 24.8, and by then the question is asked anew. */
const LONGEST = 86_400_000

/** One listener's bug must neither silence the others nor end the poll; browsers still report it. */
function tell(call: () => void): void {
  try {
    call()
  } catch (thrown) {
    const report: ((thrown: unknown) => void) | undefined = Reflect.get(globalThis, "reportError")
    report?.(thrown)
  }
}
