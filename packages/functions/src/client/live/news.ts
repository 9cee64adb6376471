import type { NewsMessage } from "@hub/core/realtime/news"
import { createPoll, type Subscribe } from "../poll.ts"
import { serverClock } from "../server-clock.ts"
import type { ArticleCard, NewsUpdate } from "../types.ts"
import type { Visibility } from "../visibility.ts"
import type { Channel } from "./channel.ts"

export type NewsOptions = {
  channel: Channel
  load: (signal: AbortSignal) => Promise<NewsUpdate>
  intervalMs: number
  visibility: Visibility
  random?: () => number
  now?: () => number
}

/** A message is the same second for everybody; the questions that follow it are not. */
const SPREAD = 10_000
/** For so long the edge may answer with a list that does not have what was pushed; twice its age, for clocks that differ. */
const LIST_AGE = 600_000

/** The newest articles and headlines: polled; articles come with a push, headlines are asked for soon after one. */
export function createNewsUpdates(options: NewsOptions): Subscribe<NewsUpdate> {
  const { channel, load, intervalMs, visibility, random = Math.random, now = serverClock.now } = options
  let pushed: ArticleCard[] = []
  const isYoung = ({ publishedAt }: ArticleCard) => Date.parse(publishedAt ?? "") > now() - LIST_AGE
  const poll = createPoll<NewsUpdate>({
    load: async (signal) => {
      const { articles, headlines } = await load(signal)
      return { articles: onTop(articles, pushed.filter(isYoung)), headlines }
    },
    intervalMs: () => intervalMs,
    goesOn: () => true,
    identity: ({ articles, headlines }) => [...articles, ...headlines].map(({ id }) => id).join(),
    visibility,
  })
  let listeners = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopListening: (() => void) | undefined

  const hear = (_topic: string, { articles }: Partial<NewsMessage>) => {
    if (articles) {
      pushed = onTop(pushed.filter(isYoung), articles)
      return poll.revise((known) => ({ ...known, articles: onTop(known.articles, articles) }))
    }
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

/** What is new above what is known, each once. Pure. */
export function onTop<T extends { id: string }>(known: readonly T[], fresh: readonly T[]): T[] {
  const ids = new Set(fresh.map(({ id }) => id))
  return [...fresh, ...known.filter(({ id }) => !ids.has(id))]
}
