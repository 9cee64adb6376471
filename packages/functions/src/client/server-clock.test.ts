import { expect, test } from "vitest"
import { createServerClock } from "./server-clock.ts"

const device = Date.parse("2026-11-21T18:00:00.000Z")
const clockAt = (date: string | null, age?: string) => {
  const clock = createServerClock(() => device)
  clock.note(new Headers({ ...(date && { date }), ...(age && { age }) }))
  return new Date(clock.now()).toISOString()
}

test("a device that is ten minutes slow counts with the hub's time", () => {
  expect(clockAt("Sat, 21 Nov 2026 18:10:00 GMT")).toBe("2026-11-21T18:10:00.000Z")
})

test("what an edge has kept is older by its age", () => {
  expect(clockAt("Sat, 21 Nov 2026 17:49:30 GMT", "30")).toBe("2026-11-21T17:50:00.000Z")
})

test("a second more or less is the header's, not the device's; an answer without a date changes nothing", () => {
  expect(clockAt("Sat, 21 Nov 2026 18:00:02 GMT")).toBe("2026-11-21T18:00:00.000Z")
  expect(clockAt(null)).toBe("2026-11-21T18:00:00.000Z")
})
