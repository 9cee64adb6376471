import { tallyTable } from "@hub/core/backup/scan"
import { measure } from "@hub/core/capacity"
import { config } from "@hub/core/config"
import { expect, test } from "vitest"
import { checkTable } from "../db-check/run.ts"
import { seedCrowd } from "./seed.ts"

const everything = { segments: 2, pace: { spent: async () => undefined }, endsAfter: 0 }
const now = "2026-11-21T15:00:00.000Z"
const silently = () => undefined

test("a community that is made again writes nothing and is the same, and nothing in it is wrong", async () => {
  const { table } = config()
  const crowd = await seedCrowd(120, now, silently)
  expect(crowd).toMatchObject({ fans: 120, articles: 12 })
  const first = await tallyTable(table, everything)
  expect(first).toMatchObject({
    User: { items: 120 },
    Like: { items: crowd.likes },
    Comment: { items: crowd.comments },
  })
  expect(await checkTable(table)).toEqual([])
  const again = await measure(() => seedCrowd(120, now, silently))
  expect(again.capacity).toMatchObject({ write: 0, read: expect.any(Number) })
  expect(await tallyTable(table, everything)).toEqual(first)
})
