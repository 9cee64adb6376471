import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb"
import { expect, test } from "vitest"
import { type Engine, findEngine } from "./engine.ts"
import { createTable, startTable } from "./table.ts"
import { temporaryFolder } from "./testing/folder.ts"

test("the table survives a restart of its server, and creating it again changes nothing", async () => {
  const dir = await temporaryFolder()
  const first = await startTable(dir)
  await createTable(first.client, "hub")
  await first.close()
  const second = await startTable(dir)
  await createTable(second.client, "hub")
  const { Table } = await second.client.send(new DescribeTableCommand({ TableName: "hub" }))
  await second.close()
  expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual(
    [1, 2, 3, 4, 5, 6].map((n) => `gsi${n}`),
  )
  expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" })
}, 60_000)

test("an engine that stops at once fails the start with its own words", async () => {
  const real = await findEngine()
  const broken: Engine = {
    ...real,
    command: "sh",
    args: () => ["-c", "echo no space left on device >&2; exit 3"],
  }
  await expect(startTable(null, { engine: broken })).rejects.toThrow(/exit code 3.*no space left on device/)
})

test("an engine that does not exist fails the start", async () => {
  const missing: Engine = { name: "dynoxide", command: "/no/such/program", args: () => [] }
  await expect(startTable(null, { engine: missing })).rejects.toMatchObject({ reason: "local.table_failed" })
})

test("a killed engine is started again on its port with its data", async () => {
  const said = Promise.withResolvers<string>()
  const fail = ({ message }: Error) => said.resolve(message)
  const table = await startTable(await temporaryFolder(), { report: said.resolve, fail })
  await createTable(table.client, "hub")
  process.kill(await pidOf(new URL(table.url).port), "SIGKILL")
  expect(await said.promise).toBe(
    "The local DynamoDB ended by itself (exit code 137); it runs again with the same data.",
  )
  const { Table } = await table.client.send(new DescribeTableCommand({ TableName: "hub" }))
  await table.close()
  expect(Table?.TableName).toBe("hub")
}, 60_000)

/** The engine whose command line names the port: every server has its own. */
async function pidOf(port: string): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-eo", "pid=,args="])
  const named = stdout.split("\n").filter((line) => line.includes(`ort ${port} `) && !line.includes("sh -c"))
  return Number.parseInt(named[0] ?? "", 10)
}
