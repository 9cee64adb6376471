import { expect, test } from "vitest"
import { createServerLevel } from "./server-level.ts"

const answer = (level: string | undefined, second: number) =>
  new Headers({
    date: `Sat, 21 Nov 2026 18:00:${String(second).padStart(2, "0")} GMT`,
    ...(level !== undefined && { "x-hub-level": level }),
  })

test("each answer tells its level, but for those made before the newest one, and those that say none", () => {
  const levels = createServerLevel()
  const heard: number[] = []
  const stop = levels.onNote((level) => heard.push(level))
  for (const [level, second] of [
    ["0", 10],
    ["2", 20],
    ["0", 15],
    [undefined, 30],
    ["2", 20],
  ] as const)
    levels.note(answer(level, second))
  levels.note(new Headers({ "x-hub-level": "3" }))
  stop()
  levels.note(answer("3", 40))
  expect(heard).toEqual([0, 2, 2])
})
