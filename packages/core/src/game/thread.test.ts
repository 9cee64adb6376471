import { expect, test } from "vitest"
import { type ThreadedGame, threadAt, threadMove } from "./thread.ts"

const now = Date.parse("2026-11-21T17:00:00.000Z")
const minutes = (n: number) => new Date(now + n * 60_000).toISOString()
const game = (over: Partial<ThreadedGame>): ThreadedGame => ({
  status: "scheduled",
  startsAt: minutes(30),
  timeTbd: false,
  finalAt: null,
  thread: null,
  ...over,
})

test.each<[string, Partial<ThreadedGame>, "open" | "locked" | undefined]>([
  ["an hour before the start it opens", { startsAt: minutes(60) }, "open"],
  ["not earlier", { startsAt: minutes(61) }, undefined],
  ["not while nobody knows the time", { timeTbd: true }, undefined],
  ["late, where the hub slept through the start", { status: "live", startsAt: minutes(-90) }, "open"],
  ["never for a game of last week", { startsAt: minutes(-9000) }, undefined],
  ["an open one stays open", { thread: "open", status: "live" }, undefined],
  ["until two hours after the end", { thread: "open", status: "final", finalAt: minutes(-119) }, undefined],
  ["when it locks", { thread: "open", status: "final", finalAt: minutes(-120) }, "locked"],
  ["a game that is put off locks its thread", { thread: "open", status: "postponed" }, "locked"],
  ["and opens it again before its new date", { thread: "locked" }, "open"],
  ["a locked one of a played game stays locked", { thread: "locked", startsAt: minutes(-300) }, undefined],
  ["none opens for a game that is over", { status: "final", finalAt: minutes(-1) }, undefined],
])("%s", (_name, over, expected) => {
  expect(threadMove(game(over), now)).toBe(expected)
})

test("a thread is open from its hour on, also before a run has written that down", () => {
  expect(threadAt(game({ startsAt: minutes(60) }), now)).toBe("open")
  expect(threadAt(game({ startsAt: minutes(61) }), now)).toBeNull()
  expect(threadAt(game({ thread: "open", status: "live" }), now)).toBe("open")
  expect(threadAt(game({ thread: "open", status: "final", finalAt: minutes(-120) }), now)).toBe("locked")
})
