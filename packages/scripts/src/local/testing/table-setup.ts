import { DeleteTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { afterAll, inject } from "vitest"
import { links, realFeeds } from "../links.ts"
import { createTable } from "../table.ts"

/**
 * A new table for every test file, made before the file is loaded. Its name is the worker's: entities read it on import, and
 * files of one worker may share their modules. The feeds point nowhere, so a test that would reach the internet fails at once.
 */
const table = `test-${process.env["VITEST_POOL_ID"]}`
const nowhere = "http://127.0.0.1:9"
Object.assign(
  process.env,
  links({
    awsUrl: inject("tableUrl"),
    cursorSecret: "table-tests-only-table-tests-only",
    feeds: { espn: { ...realFeeds.espn, site: nowhere }, ncaa: { ...realFeeds.ncaa, site: nowhere } },
    table,
  }),
)
const client = new DynamoDBClient({})
await createTable(client, table)
afterAll(() => client.send(new DeleteTableCommand({ TableName: table })))
