import { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { expect, inject, test } from "vitest"
import { seeded } from "../feeds/random.ts"
import { killDrill } from "./kill.ts"

test("an ingest that is killed at any point ends, run again, with what it would have stored", {
  timeout: 180_000,
}, async () => {
  const tableUrl = inject("tableUrl")
  const client = new DynamoDBClient({ endpoint: tableUrl })
  const dice = seeded("kill -9")
  const random = () => dice.next()
  const { items, runs } = await killDrill({
    tableUrl,
    client,
    times: 1,
    most: 1,
    sport: "volleyball",
    jobs: "few",
    random,
  })
  expect(items).toBeGreaterThan(30)
  expect(runs.map(({ wrong }) => wrong)).toEqual([[]])
})
