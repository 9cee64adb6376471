import { expect, test } from "vitest"
import { createServerLevel } from "./server-level.ts"

const answer = (level: string | undefined, second: number) =>
  new Headers({
    date: `Sat, 21 Nov 2026 18:00:${String(second).padStart(2, "0")} GMT`,
    ...(level !== undefined && { "x-hub-config": level }),
  })

test("each answer tells its level and how changes come, but for those made before the newest one, and those that say none", () => {
  const levels = createServerLevel()
  const heard: unknown[] = []
  const stop = levels.onNote(({ level, transport }) => heard.push([level, transport]))
  for (const [level, second] of [
    ["0", 10],
    ["2 push", 20],
    ["0", 15],
    [undefined, 30],
    ["2", 20],
  ] as const)
    levels.note(answer(level, second))
  levels.note(new Headers({ "x-hub-config": "3" }))
  stop()
  levels.note(answer("3", 40))
  expect(heard).toEqual([
    [0, undefined],
    [2, "push"],
    [2, undefined],
  ])
})
