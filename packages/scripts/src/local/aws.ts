import { join } from "node:path"
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { AppError } from "@hub/core/error"
import { createCognito } from "./cognito/index.ts"
import { lambdaTriggers } from "./cognito/triggers.ts"
import { createCostExplorer } from "./cost-explorer.ts"
import { seedAccounts } from "./demo-accounts.ts"
import { told } from "./drill/page.ts"
import { tableFaults } from "./drill/table-faults.ts"
import { functions } from "./functions.ts"
import { type Services, startGateway } from "./gateway.ts"
import { type Emulator, jsonReply, type Listening } from "./http.ts"
import { type Invoke, lambdaApi } from "./lambda.ts"
import { bucketName, localCredentials, tableName, vaultName } from "./links.ts"
import { createOutbox } from "./mail.ts"
import { mailPage } from "./mail-page.ts"
import type { Broker } from "./mqtt.ts"
import { createBucket, createS3 } from "./s3/index.ts"
import { createTable, startTable } from "./table.ts"
import { createTopics } from "./topics.ts"

/** The AWS account of this machine: what infra/ would have made is there. */
export type LocalAws = { url: string; client: DynamoDBClient; close: () => Promise<void> }

export type AwsOptions = {
  /** Where objects and mails are kept, and the table unless `memory`. */
  dir: string
  memory: boolean
  /** The gateway's port; where it is taken, any free one serves as well. */
  port: number
  invoke: Invoke
  broker: Broker
  /** More services, by the names that requests to them are signed for. */
  emulators?: Record<string, Emulator>
  /** More pages for people under /_local/, by name. */
  pages?: Record<string, Emulator>
  /** The demo's accounts: made, locked because others can reach the site, or not touched. */
  accounts: "made" | "locked" | "none"
  onError: (thrown: unknown) => void
  /** See `TableOptions`. */
  report: (line: string) => void
  fail: (problem: AppError) => void
}

/** Loaded when it is asked for: core reads its links on import. */
async function countedBill(day: string): Promise<Record<string, number>> {
  const { Cost } = await import("@hub/core/cost")
  return Cost.countedBill(day)
}

/** Starts DynamoDB, S3, SES, Cognito, IoT's data plane, Cost Explorer, SNS and Lambda behind one gateway. */
export async function startAws(options: AwsOptions): Promise<LocalAws> {
  await using started = new AsyncDisposableStack()
  const { dir, memory, report, fail } = options
  const table = started.adopt(await startTable(memory ? null : join(dir, "table"), { report, fail }), (one) =>
    one.close(),
  )
  await createTable(table.client, tableName)
  const buckets = join(options.dir, "s3")
  for (const name of [bucketName, vaultName]) await createBucket(buckets, name)
  const outbox = createOutbox(join(options.dir, "mail"))
  const cognito = await createCognito({
    file: options.memory ? null : join(options.dir, "cognito.json"),
    triggers: lambdaTriggers(options.invoke),
    deliver: outbox.deliver,
  })
  if (options.accounts !== "none") await seedAccounts(cognito, options.accounts === "locked")
  const faults = tableFaults()
  const gateway = await startOnAnyPort(options.port, {
    dynamodb: table.url,
    faults,
    emulators: {
      s3: createS3({ dir: buckets, credentials: localCredentials }),
      ses: outbox.ses,
      "cognito-idp": cognito,
      iotdata: options.broker.dataPlane,
      ce: createCostExplorer({ billed: countedBill, now: Date.now }),
      sns: createTopics(outbox.deliver),
      ...options.emulators,
      lambda: lambdaApi(functions, options.invoke, options.onError),
    },
    pages: {
      // Pulls the broker's plug and puts it back, for whoever wants to see the pages go on without it.
      "broker.down": () => told(options.broker.down),
      "broker.up": () => told(options.broker.up),
      "table.faults": (call) => told(() => faults.set(JSON.parse(call.body.toString() || "[]"))),
      ...options.pages,
      status: () => jsonReply(200, { pid: process.pid, table: table.engine }),
      mail: async () => ({
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8" },
        body: mailPage(await outbox.list()),
      }),
      "mail.json": async () => jsonReply(200, await outbox.list()),
    },
  })
  started.adopt(gateway, (one) => one.close())
  const running = started.move()
  return {
    url: `http://127.0.0.1:${gateway.port}`,
    client: table.client,
    close: () => running.disposeAsync(),
  }
}

async function startOnAnyPort(port: number, services: Services): Promise<Listening> {
  try {
    return await startGateway(port, services)
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.reason === "local.port_taken") return startGateway(0, services)
    throw thrown
  }
}
