import { tallyTable } from "@hub/core/backup/scan"
import { config } from "@hub/core/config"
import { expect, test } from "vitest"
import { checkTable } from "../db-check/run.ts"
import { seedCrowd } from "./seed.ts"

const everything = { segments: 2, pace: { spent: async () => undefined }, endsAfter: 0 }
const now = "2026-11-21T15:00:00.000Z"
const silently = () => undefined

test("a community is the same when it is made again, and nothing in it is wrong", async () => {
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
  await seedCrowd(120, now, silently)
  expect(await tallyTable(table, everything)).toEqual(first)
})
