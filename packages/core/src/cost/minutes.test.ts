import { expect, test } from "vitest"
import { minutesAt } from "./minutes.ts"

const at = (time: string, day = "21") => `2026-11-${day}T${time}:00.000Z`
const ms = (time: string, day?: string) => Date.parse(at(time, day))

test("a level lasts from look to look", () => {
  const first = minutesAt(undefined, ms("10:00")).today
  const next = minutesAt({ level: 0, at: at("10:00"), minutes: first }, ms("10:05")).today
  const last = minutesAt({ level: 2, at: at("10:05"), minutes: next }, ms("10:15")).today
  expect([first, next, last]).toEqual([
    [0, 0, 0, 0],
    [5, 0, 0, 0],
    [5, 0, 10, 0],
  ])
})

test("over midnight the day before gets its part and the new day its own", () => {
  const evening = { level: 3, at: at("23:58"), minutes: [1, 2, 3, 4] } as const
  expect(minutesAt({ ...evening, minutes: [1, 2, 3, 4] }, ms("00:03", "22"))).toEqual({
    closed: [1, 2, 3, 6],
    today: [0, 0, 0, 3],
  })
})

test("what was decided before minutes were counted has none, and a clock that went back adds none", () => {
  expect(minutesAt({ level: 1, at: at("10:00") }, ms("10:01")).today).toEqual([0, 1, 0, 0])
  expect(minutesAt({ level: 1, at: at("10:00") }, ms("09:00")).today).toEqual([0, 0, 0, 0])
})
