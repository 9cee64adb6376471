import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { Backup } from "./index.ts"

const check = {
  at: "2026-11-15T08:40:00.000Z",
  backup: "2026-11-15T08-10-00Z",
  ok: true,
  items: 41_230,
  seconds: 63,
  problem: null,
}

test("the last check is the newest one, for one Query of half a read unit", async () => {
  expect(await Backup.lastCheck()).toBeUndefined()
  const newer = { ...check, at: "2026-11-22T08:40:00.000Z", ok: false, problem: "1 item is missing" }
  await Backup.noteCheck(newer)
  await Backup.noteCheck(check)
  const { value, capacity } = await measure(Backup.lastCheck)
  expect(value).toEqual(newer)
  expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
})
