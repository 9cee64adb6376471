import { expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { BackupTrial } from "./index.ts"

const good = {
  at: "2026-11-15T09:10:00.000Z",
  isGood: true,
  items: 100_000,
  seconds: 61.5,
  backupAt: "2026-11-15T09:00:00.000Z",
  problems: [],
}

test("nothing is known before the first trial; a bad one leaves the last good one known, for half a unit", async () => {
  expect(await BackupTrial.latest()).toEqual({ last: undefined, lastGood: undefined })
  await BackupTrial.record(good)
  const bad = { ...good, at: "2026-11-22T09:10:00.000Z", isGood: false, problems: ["3 items are missing"] }
  await BackupTrial.record(bad)
  const { value, capacity } = await measure(() => BackupTrial.latest())
  expect(value).toEqual({ last: bad, lastGood: good })
  expect(capacity).toMatchObject({ calls: 1, read: 0.5 })
})
