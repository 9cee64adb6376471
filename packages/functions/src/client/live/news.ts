import { createPoll, type Subscribe } from "../poll.ts"
import type { Headline } from "../types.ts"
import type { Visibility } from "../visibility.ts"
import type { Channel } from "./channel.ts"

export type NewsOptions = {
  channel: Channel
  load: (signal: AbortSignal) => Promise<Headline[]>
  intervalMs: number
  visibility: Visibility
  random?: () => number
}

/** A message is the same second for everybody; the questions that follow it are not. */
const SPREAD = 10_000

/** The newest headlines: polled, and asked for soon after a push says that there are new ones. */
export function createNewsUpdates(options: NewsOptions): Subscribe<Headline[]> {
  const { channel, load, intervalMs, visibility, random = Math.random } = options
  const poll = createPoll<Headline[]>({
    load,
    intervalMs: () => intervalMs,
    goesOn: () => true,
    identity: (headlines) => headlines.map((headline) => headline.id).join(),
    visibility,
  })
  let listeners = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopListening: (() => void) | undefined

  const hear = () => {
    clearTimeout(timer)
    timer = setTimeout(poll.ask, random() * SPREAD)
  }
  const leave = () => {
    listeners -= 1
    if (listeners > 0) return
    clearTimeout(timer)
    stopListening?.()
  }
  return (listener, onError) => {
    if (listeners === 0) stopListening = channel.listen(["news"], { onMessage: hear })
    listeners += 1
    const stop = poll.subscribe(listener, onError)
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      stop()
      leave()
    }
  }
}
