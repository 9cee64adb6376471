import { deadLetters, sendDeadLetter } from "./dead-letters.ts"
import { feeds } from "./feeds.ts"
import { readTable, writePages } from "./permissions.ts"
import { cursorSecret } from "./secrets.ts"
import { table } from "./storage.ts"

/** What happened, for whoever wants to know: features subscribe by detail-type instead of calling each other. */
export const bus = new sst.aws.Bus("Events")

/**
 * Tells what games' logs gained and which articles are out. Only new entries wake it. It says which record it could not tell:
 * those before it are done with, the next attempt begins there, with fewer behind it as batches are cut. What is left after
 * the last attempt is a dead letter.
 */
table.subscribe(
  "Changes",
  {
    handler: "packages/functions/src/handler/changes.handler",
    link: [bus],
    permissions: [{ actions: ["events:PutEvents"], resources: [bus.arn] }, sendDeadLetter],
    timeout: "10 seconds",
  },
  {
    filters: [
      { eventName: ["INSERT"], dynamodb: { NewImage: { Type: { S: ["GameEvent", "ArticleEvent"] } } } },
    ],
    transform: {
      eventSourceMapping: {
        batchSize: 100,
        bisectBatchOnFunctionError: true,
        functionResponseTypes: ["ReportBatchItemFailures"],
        maximumRetryAttempts: 3,
        maximumRecordAgeInSeconds: 3600,
        destinationConfig: { onFailure: { destinationArn: deadLetters.arn } },
      },
    },
  },
)

/** Work that follows an event and may fail and be done again. Visibility is six times the worker's timeout. */
export const work = new sst.aws.Queue("Work", {
  visibilityTimeout: "3 minutes",
  dlq: { queue: deadLetters.arn, retry: 3 },
})

/** A game that ended is shown as ended, even if the ingest died between the fact and its pages. */
const worker = new sst.aws.Function("Worker", {
  handler: "packages/functions/src/handler/work.handler",
  description: "Does the work that follows an event",
  link: [table, cursorSecret, feeds],
  permissions: [
    readTable,
    writePages,
    {
      actions: [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
      ],
      resources: [work.arn],
    },
  ],
  timeout: "30 seconds",
})
work.subscribe(worker.arn, { batch: { size: 10, window: "5 seconds", partialResponses: true } })

bus.subscribeQueue("Finals", work, {
  pattern: { source: ["hub.games"], detailType: ["game.final"] },
  transform: {
    target: {
      deadLetterConfig: { arn: deadLetters.arn },
      retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
    },
  },
})
