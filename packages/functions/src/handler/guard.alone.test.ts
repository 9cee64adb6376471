import { afterAll, beforeEach, expect, test } from "vitest"
import { startAws } from "../testing/aws.ts"

process.env["SST_RESOURCE_Brake"] = JSON.stringify({
  type: "sst.sst.Linkable",
  ingest: { name: "hub-Ingest", released: 1, pulled: 0 },
  api: { name: "hub-Api", released: 20, pulled: 2 },
  site: { name: "hub-Site", released: 20, pulled: 2 },
  live: { name: "hub-Authorizer", released: 2, pulled: 0 },
})
const aws = await startAws(() => ({ body: {} }))
const { handler } = await import("./guard.ts")

beforeEach(() => {
  aws.calls.length = 0
})
afterAll(() => aws.close())

const set = () =>
  aws.calls.map(({ operation, body }) => [operation, Object(body).ReservedConcurrentExecutions])

test("a message of the spent budget stops the ingest, lets nobody into the broker and leaves API and pages a trickle", async () => {
  expect(await handler({ Records: [] })).toBe("pulled")
  expect(set()).toEqual([
    ["PUT /2017-10-31/functions/hub-Ingest/concurrency", 0],
    ["PUT /2017-10-31/functions/hub-Api/concurrency", 2],
    ["PUT /2017-10-31/functions/hub-Site/concurrency", 2],
    ["PUT /2017-10-31/functions/hub-Authorizer/concurrency", 0],
  ])
})

test("a new month gives all back what they are deployed with", async () => {
  expect(await handler({ brake: "release" })).toBe("released")
  expect(set()).toEqual([
    ["PUT /2017-10-31/functions/hub-Ingest/concurrency", 1],
    ["PUT /2017-10-31/functions/hub-Api/concurrency", 20],
    ["PUT /2017-10-31/functions/hub-Site/concurrency", 20],
    ["PUT /2017-10-31/functions/hub-Authorizer/concurrency", 2],
  ])
})

test("an order told by the table's stream pulls no brake", async () => {
  await handler({ Records: [{ dynamodb: {} }] }).catch(() => undefined)
  expect(set().filter(([operation]) => String(operation).includes("concurrency"))).toEqual([])
})
