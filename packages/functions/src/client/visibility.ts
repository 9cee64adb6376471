/** Whether anybody can see the page; injected in tests and absent outside of browsers. */
export type Visibility = {
  hidden: () => boolean
  /** Called when the page is shown or hidden. */
  onChange: (listener: () => void) => () => void
  /** Called when the device has slept: its timers stood still, its connections are gone. */
  onWake?: (listener: () => void) => () => void
}

/** The document's own, or "always visible" where there is no document. */
export function pageVisibility(): Visibility {
  const document: (EventTarget & { hidden: boolean }) | undefined = Reflect.get(globalThis, "document")
  if (!document) return { hidden: () => false, onChange: () => () => undefined }
  return {
    hidden: () => document.hidden,
    onChange: (listener) => {
      document.addEventListener("visibilitychange", listener)
      return () => document.removeEventListener("visibilitychange", listener)
    },
    onWake: (listener) => onWake(listener),
  }
}

const BEAT = 15_000
/** Timers of a page in sight come a little late, never by so much. */
const SLEPT = 45_000

/** A lid that is opened tells a page nothing; a beat that comes far too late does. */
export function onWake(listener: () => void, now: () => number = Date.now): () => void {
  const last = { at: now() }
  const timer = setInterval(() => {
    const gap = now() - last.at
    last.at = now()
    if (gap > SLEPT) listener()
  }, BEAT)
  return () => clearInterval(timer)
}
