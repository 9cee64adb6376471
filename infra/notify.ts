import { deadLetters } from "./dead-letters.ts"
import { bus } from "./events.ts"
import { feeds } from "./feeds.ts"
import { forgetDevices, readTable, writeMeter } from "./permissions.ts"
import { pushSender } from "./push.ts"
import { realtime } from "./realtime.ts"
import { cursorSecret, vapidPrivateKey, vapidPublicKey } from "./secrets.ts"
import { table } from "./storage.ts"

/**
 * What devices are to be told with the hub closed, now or after a TV delay. A queue, because it is the one thing here that can
 * wait for seconds at no cost; visibility is six times the function's timeout.
 */
const notices = new sst.aws.Queue("Notices", {
  visibilityTimeout: "6 minutes",
  dlq: { queue: deadLetters.arn, retry: 3 },
})

/** Tells devices. It alone has the key that notices are signed with. */
const notify = new sst.aws.Function("Notify", {
  handler: "packages/functions/src/handler/notify.handler",
  description: "Tells devices what happened, with the hub closed",
  link: [table, cursorSecret, feeds, realtime, pushSender, vapidPublicKey, vapidPrivateKey, notices],
  permissions: [
    readTable,
    forgetDevices,
    writeMeter,
    {
      actions: [
        "sqs:ChangeMessageVisibility",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
      ],
      resources: [notices.arn],
    },
  ],
  timeout: "60 seconds",
  memory: "512 MB",
})
// Three seconds make one notice of a burst; a tick of the ingest writes all of one within less.
notices.subscribe(notify.arn, { batch: { size: 50, window: "3 seconds", partialResponses: true } })

bus.subscribeQueue("Happenings", notices, {
  pattern: { source: ["hub.games"], detailType: ["game.live", "game.score", "game.final"] },
  transform: {
    target: {
      deadLetterConfig: { arn: deadLetters.arn },
      // Nobody wants to hear of a score a quarter of an hour late.
      retryPolicy: { maximumEventAgeInSeconds: 900, maximumRetryAttempts: 10 },
    },
  },
})
