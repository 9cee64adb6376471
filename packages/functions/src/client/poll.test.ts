import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { createPoll } from "./poll.ts"
import { ProblemError } from "./problem-error.ts"

type Answer = string[] | ProblemError

/** A poll over scripted answers (the last one repeats) in a page that can be hidden. */
function scripted(answers: Answer[]) {
  const page = { hidden: false, listener: () => undefined as void, watched: false }
  const signals: AbortSignal[] = []
  const { subscribe, ask, revise } = createPoll<string[]>({
    load: async (signal) => {
      signals.push(signal)
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (answer instanceof ProblemError) throw answer
      return answer ?? []
    },
    intervalMs: () => 30_000,
    goesOn: (games) => games.length > 0,
    identity: (games) => games.join(),
    visibility: {
      hidden: () => page.hidden,
      onChange: (listener) => {
        Object.assign(page, { listener, watched: true })
        return () => Object.assign(page, { watched: false })
      },
    },
  })
  const show = async (hidden: boolean) => {
    page.hidden = hidden
    page.listener()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { subscribe, ask, revise, show, page, asked: () => signals.length, signals }
}

function broken(): never {
  throw new Error("a bug in a widget")
}

const down = new ProblemError({ code: "DB_ERROR", status: 503 })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe("while a game is on", () => {
  test("asks at once and every 30 seconds, and calls back only with what is new", async () => {
    const { subscribe, asked } = scripted([["7-0"], ["7-0"], ["7-3"]])
    const heard = vi.fn<(games: string[]) => void>()
    const stop = subscribe(heard)
    await vi.advanceTimersByTimeAsync(0)
    expect([asked(), heard.mock.calls]).toEqual([1, [[["7-0"]]]])
    await vi.advanceTimersByTimeAsync(29_999)
    expect(asked()).toBe(1)
    await vi.advanceTimersByTimeAsync(30_001)
    expect([asked(), heard.mock.calls]).toEqual([3, [[["7-0"]], [["7-3"]]]])
    stop()
  })

  test("many listeners share one poll, and a later one hears the latest at once", async () => {
    const { subscribe, asked } = scripted([["7-0"]])
    const [first, second] = [vi.fn<(games: string[]) => void>(), vi.fn<(games: string[]) => void>()]
    const stops = [subscribe(first)]
    await vi.advanceTimersByTimeAsync(0)
    stops.push(subscribe(second))
    expect(second).toHaveBeenCalledExactlyOnceWith(["7-0"])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(asked()).toBe(2)
    for (const stop of stops) stop()
  })

  test("the last unsubscribe ends it: no timer, no listener on the page, nothing under way", async () => {
    const { subscribe, asked, page, signals } = scripted([["7-0"]])
    const [stopOne, stopTwo] = [subscribe(() => undefined), subscribe(() => undefined)]
    await vi.advanceTimersByTimeAsync(0)
    stopOne()
    stopOne()
    expect(vi.getTimerCount()).toBe(1)
    stopTwo()
    expect([vi.getTimerCount(), page.watched]).toEqual([0, false])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asked()).toBe(1)
    subscribe(() => undefined)()
    expect(signals.at(-1)?.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(0)
  })

  test("an answer that arrives after the last unsubscribe is not told to the next listener twice", async () => {
    const { subscribe } = scripted([["old"], ["new"]])
    subscribe(() => undefined)()
    const heard = vi.fn<(games: string[]) => void>()
    const stop = subscribe(heard)
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toHaveBeenCalledExactlyOnceWith(["new"])
    stop()
  })
})

describe("while no game is on", () => {
  test("asks once and sets no timer", async () => {
    const { subscribe, asked } = scripted([[]])
    const stop = subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect([asked(), vi.getTimerCount()]).toEqual([1, 0])
    stop()
  })

  test("stops after the last game has ended", async () => {
    const { subscribe, asked } = scripted([["7-0"], []])
    const stop = subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(asked()).toBe(2)
    stop()
  })

  test("looks again when the tab comes back", async () => {
    const { subscribe, show, asked } = scripted([[], ["kick-off"]])
    const heard = vi.fn<(games: string[]) => void>()
    const stop = subscribe(heard)
    await vi.advanceTimersByTimeAsync(0)
    await show(true)
    await show(false)
    expect([asked(), heard.mock.lastCall]).toEqual([2, [["kick-off"]]])
    stop()
  })
})

describe("what comes another way", () => {
  test("changes what listeners know as an answer would, and a later one starts from it", async () => {
    const { subscribe, revise } = scripted([["7-0"]])
    const [first, second] = [vi.fn<(games: string[]) => void>(), vi.fn<(games: string[]) => void>()]
    const stops = [subscribe(first)]
    revise(() => ["nobody knows yet"])
    await vi.advanceTimersByTimeAsync(0)
    revise(() => ["7-3"])
    revise(() => ["7-3"])
    stops.push(subscribe(second))
    expect([first.mock.calls, second.mock.calls]).toEqual([[[["7-0"]], [["7-3"]]], [[["7-3"]]]])
    for (const stop of stops) stop()
  })

  test("a question while another is under way is asked after it, for its answer may be too old", async () => {
    const { subscribe, ask, asked } = scripted([["7-0"], ["7-3"]])
    const heard = vi.fn<(games: string[]) => void>()
    const stop = subscribe(heard)
    ask()
    await vi.advanceTimersByTimeAsync(0)
    expect([asked(), heard.mock.lastCall]).toEqual([2, [["7-3"]]])
    stop()
    ask()
    expect(asked()).toBe(2)
  })
})

describe("in a hidden tab", () => {
  test("asks nothing until it is shown, and then at once", async () => {
    const { subscribe, show, asked } = scripted([["7-0"]])
    const stop = subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(0)
    await show(true)
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(asked()).toBe(1)
    await show(false)
    expect(asked()).toBe(2)
    stop()
  })
})

describe("failures", () => {
  test("are told to who wants to know, and the poll goes on", async () => {
    const { subscribe, asked } = scripted([down, ["7-0"]])
    const [heard, failed] = [vi.fn<(games: string[]) => void>(), vi.fn<(error: ProblemError) => void>()]
    const stop = subscribe(heard, failed)
    await vi.advanceTimersByTimeAsync(0)
    expect(failed).toHaveBeenCalledExactlyOnceWith(down)
    await vi.advanceTimersByTimeAsync(30_000)
    expect([asked(), heard.mock.calls]).toEqual([2, [[["7-0"]]]])
    stop()
  })

  test("with a Retry-After beyond the interval are asked again only then", async () => {
    const { subscribe, asked } = scripted([new ProblemError({ status: 429 }, 90), []])
    const stop = subscribe(() => undefined)
    await vi.advanceTimersByTimeAsync(89_999)
    expect(asked()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked()).toBe(2)
    stop()
  })

  test("of one listener silence neither the others nor the poll", async () => {
    const { subscribe, asked } = scripted([["7-0"]])
    const heard = vi.fn<(games: string[]) => void>()
    const stops = [subscribe(broken), subscribe(heard)]
    await vi.advanceTimersByTimeAsync(30_000)
    expect([asked(), heard.mock.calls.length]).toEqual([2, 1])
    for (const stop of stops) stop()
  })
})
