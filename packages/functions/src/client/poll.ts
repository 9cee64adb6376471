import { ProblemError } from "./problem-error.ts"
import type { Visibility } from "./visibility.ts"

export type Listener<T> = (value: T) => void
export type OnError = (error: ProblemError) => void
/** Starts listening; the returned function stops it. */
export type Subscribe<T> = (listener: Listener<T>, onError?: OnError) => () => void

export type PollOptions<T> = {
  load: (signal: AbortSignal) => Promise<T>
  intervalMs: number
  /** Whether it is worth asking again after this value. */
  goesOn: (value: T) => boolean
  /** Listeners hear only of values that differ by this text. */
  identity: (value: T) => string
  visibility: Visibility
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
  identity,
  visibility,
}: PollOptions<T>): Subscribe<T> {
  const listeners = new Map<symbol, { listener: Listener<T>; onError: OnError | undefined }>()
  let latest: { value: T; text: string } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: AbortController | undefined
  let stopWatching: (() => void) | undefined

  const ask = async () => {
    clearTimeout(timer)
    if (visibility.hidden() || underWay) return
    const controller = new AbortController()
    underWay = controller
    const outcome = await load(controller.signal).then(
      (value) => () => heard(value),
      (thrown: unknown) => () => failed(thrown),
    )
    if (controller.signal.aborted) return
    underWay = undefined
    const wait = outcome()
    if (wait !== undefined && listeners.size > 0) timer = setTimeout(() => void ask(), wait)
  }
  const heard = (value: T) => {
    const text = identity(value)
    const isNew = text !== latest?.text
    latest = { value, text }
    if (isNew) for (const { listener } of listeners.values()) tell(() => listener(value))
    return goesOn(value) ? intervalMs : undefined
  }
  const failed = (thrown: unknown) => {
    const error = thrown instanceof ProblemError ? thrown : new ProblemError({}, null, thrown)
    for (const { onError } of listeners.values()) tell(() => onError?.(error))
    return Math.max(intervalMs, (error.retryAfterSeconds ?? 0) * 1000)
  }
  const stop = () => {
    clearTimeout(timer)
    stopWatching?.()
    underWay?.abort()
    underWay = undefined
    latest = undefined
  }

  return (listener, onError) => {
    const key = Symbol("listener")
    listeners.set(key, { listener, onError })
    const known = latest
    if (known) tell(() => listener(known.value))
    if (listeners.size === 1) {
      stopWatching = visibility.onChange(() => void ask())
      void ask()
    }
    return () => {
      if (listeners.delete(key) && listeners.size === 0) stop()
    }
  }
}

/** One listener's bug must neither silence the others nor end the poll; browsers still report it. */
function tell(call: () => void): void {
  try {
    call()
  } catch (thrown) {
    const report: ((thrown: unknown) => void) | undefined = Reflect.get(globalThis, "reportError")
    report?.(thrown)
  }
}
