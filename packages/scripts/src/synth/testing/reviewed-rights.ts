export type Right = { may: string; on: string[]; when?: string[] }

const table = "dynamodb:table/DataTable"
const readTable: Right = {
  may: "dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query",
  on: [table, `${table}/index/*`],
}
const readStream: Right = {
  may: "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams",
  on: [`${table}/stream/2026-01-01T00:00:00.000`],
}
const sendDeadLetter: Right = { may: "sqs:SendMessage", on: ["sqs:DeadLettersQueue"] }
const invoke = (name: string): Right => ({ may: "lambda:InvokeFunction", on: [`lambda:function:${name}`] })
const log = (name: string): Right => ({
  may: "logs:CreateLogStream logs:PutLogEvents",
  on: [`logs:log-group:/aws/lambda/${name}:*`],
})
const leading = (keys: string[]) => [`ForAllValues:StringLike dynamodb:LeadingKeys ${keys.join(" ")}`]

/** First parts of the partition keys that are facts from the feeds; the ingest writes them. */
export const facts = [
  "ARTICLE_EVENTS",
  "GAME#*",
  "HEADLINE#*",
  "LEASE#*",
  "RANKINGS#*",
  "ROSTER#*",
  "RUNS#*",
  "SNAPSHOT#*",
  "SOURCES",
  "SOURCE_HISTORY",
  "STANDINGS#*",
  "STATS#*",
  "TEAM#*",
]
/** Those that hold what people make; no job may write them. */
export const people = [
  "API_KEY#*",
  "ARTICLE#*",
  "ARTICLES#*",
  "ARTICLE_REVISIONS#*",
  "COMMENT#*",
  "COMMENTER#*",
  "COMMENTS#*",
  "IDEMPOTENT#*",
  "MAILS#*",
  "MODERATION",
  "NOTICES#*",
  "PUSH#*",
  "REACTIONS#*",
  "USER#*",
]

/** What is put on record about people's powers: entries are added, never changed. */
export const records = ["AUDIT#*"]

/** What the hub counts of itself, and what the guard makes of it. */
export const costs = ["COST#*", "GUARD", "METER#*"]
/** What admins order of it by hand: one more order, never a change of one. */
export const orders = ["LEVEL_ORDERS"]
/** How the hub does: what its own scripts and watch say of it. */
export const operations = ["PULSE#*", "PULSE_DAYS", "USAGE#*", "USAGE_DAYS", "USAGE_SALT"]
const writeMeter: Right = { may: "dynamodb:PutItem", on: [table], when: leading(["METER#*", "PULSE#*"]) }

/** What is kept about the data itself. */
export const upkeep = ["BACKUP_CHECKS", "MIGRATIONS"]

/** Backups, and one copy of each file that people sent, lie in a bucket of their own. */
const vault = "s3:VaultBucket/*"
const listVault: Right = { may: "s3:ListBucket", on: ["s3:VaultBucket"] }
const readLedger: Right = { may: "dynamodb:Query", on: [table], when: leading(["MIGRATIONS"]) }

/** Who may do what to what, and when, reviewed by a person. A right that is not here is a failing test. */
export const reviewed: Record<string, Right[]> = {
  ApiRole: [
    readTable,
    {
      may: "dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem",
      on: [table],
      when: leading(people),
    },
    { may: "dynamodb:PutItem", on: [table], when: leading(records) },
    { may: "dynamodb:PutItem", on: [table], when: leading(orders) },
    writeMeter,
    { may: "dynamodb:PutItem", on: [table], when: leading(["USAGE#*", "USAGE_SALT"]) },
    { may: "s3:GetObject", on: ["s3:MediaBucket/tmp/*"] },
    { may: "s3:PutObject", on: ["s3:MediaBucket/tmp/*", "s3:MediaBucket/media/*"] },
    { may: "s3:DeleteObject", on: ["s3:MediaBucket/media/avatar/*"] },
    {
      may: [
        "cognito-idp:AdminAddUserToGroup",
        "cognito-idp:AdminGetUser",
        "cognito-idp:AdminInitiateAuth",
        "cognito-idp:AdminListGroupsForUser",
        "cognito-idp:AdminRemoveUserFromGroup",
      ].join(" "),
      on: ["cognito-idp:userpool/us-east-1_UsersUserPool"],
    },
    log("Api"),
  ],
  SiteRole: [readTable, writeMeter, log("Site")],
  IngestRole: [
    readTable,
    {
      may: "dynamodb:BatchWriteItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem",
      on: [table],
      when: leading(facts),
    },
    writeMeter,
    { may: "iot:Publish", on: ["iot:topic/ncsu-hub/<stage>/public/*"] },
    sendDeadLetter,
    log("Ingest"),
  ],
  WatchRole: [
    readTable,
    {
      may: "dynamodb:DeleteItem dynamodb:PutItem",
      on: [table],
      when: leading(["METER#*", "PULSE#*", "PULSE_DAYS", "USAGE#*", "USAGE_DAYS", "USAGE_SALT"]),
    },
    { may: "dynamodb:PutItem dynamodb:UpdateItem", on: [table], when: leading(["SNAPSHOT#*"]) },
    sendDeadLetter,
    log("Watch"),
  ],
  GuardRole: [
    readTable,
    { may: "dynamodb:PutItem dynamodb:UpdateItem", on: [table], when: leading([...costs, "PULSE#*"]) },
    { may: "dynamodb:PutItem dynamodb:UpdateItem", on: [table], when: leading(["SNAPSHOT#*"]) },
    { may: "dynamodb:PutItem", on: [table], when: leading(orders) },
    { may: "dynamodb:PutItem", on: [table], when: leading(records) },
    readStream,
    { may: "sns:Publish", on: ["sns:AlertsTopic"] },
    { may: "ce:GetCostAndUsage", on: ["*"] },
    { may: "cloudwatch:GetMetricStatistics", on: ["*"] },
    {
      may: "lambda:PutFunctionConcurrency",
      on: [
        "lambda:function:Api",
        "lambda:function:Ingest",
        "lambda:function:Site",
        "lambda:function:LiveAuthorizerHandler",
      ],
    },
    sendDeadLetter,
    log("Guard"),
  ],
  DataSubscriberChangesFunctionRole: [
    readStream,
    { may: "events:PutEvents", on: ["events:event-bus/EventsBus"] },
    sendDeadLetter,
    log("DataSubscriberChangesFunction"),
  ],
  WorkerRole: [
    readTable,
    { may: "dynamodb:PutItem dynamodb:UpdateItem", on: [table], when: leading(["SNAPSHOT#*"]) },
    {
      may: "sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage",
      on: ["sqs:WorkQueue"],
    },
    log("Worker"),
  ],
  NotifyRole: [
    readTable,
    { may: "dynamodb:DeleteItem", on: [table], when: leading(["PUSH#*"]) },
    writeMeter,
    {
      may: "sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage sqs:SendMessage",
      on: ["sqs:NoticesQueue"],
    },
    log("Notify"),
  ],
  LiveAuthorizerHandlerRole: [log("LiveAuthorizerHandler")],
  UsersTriggercustomMessageRole: [log("UsersTriggercustomMessage")],
  UsersTriggerpostConfirmationRole: [
    readTable,
    { may: "dynamodb:PutItem", on: [table], when: leading(["USER#*"]) },
    {
      may: "cognito-idp:AdminAddUserToGroup",
      on: ["cognito-idp:userpool/*"],
      when: ["StringEquals aws:ResourceTag/project ncsu-hub", "StringEquals aws:ResourceTag/stage <stage>"],
    },
    log("UsersTriggerpostConfirmation"),
  ],
  ProbeRole: [invoke("Watch"), sendDeadLetter],
  HealthRole: [invoke("Watch"), sendDeadLetter],
  BackupRole: [
    { may: "dynamodb:Scan", on: [table] },
    readLedger,
    { may: "s3:GetObject s3:PutObject", on: [vault] },
    listVault,
    { may: "s3:DeleteObject", on: ["s3:VaultBucket/media/*"] },
    { may: "s3:GetObject", on: ["s3:MediaBucket/media/*"] },
    { may: "s3:ListBucket", on: ["s3:MediaBucket"], when: ["StringLike s3:prefix media/*"] },
    writeMeter,
    sendDeadLetter,
    log("Backup"),
  ],
  BackupCheckRole: [
    {
      may: "dynamodb:BatchWriteItem dynamodb:CreateTable dynamodb:DeleteItem dynamodb:DeleteTable dynamodb:DescribeTable dynamodb:GetItem dynamodb:PutItem dynamodb:Scan dynamodb:UpdateItem",
      on: [`${table}-verify`],
    },
    readLedger,
    { may: "dynamodb:PutItem", on: [table], when: leading(["BACKUP_CHECKS"]) },
    { may: "s3:GetObject", on: [vault] },
    listVault,
    writeMeter,
    sendDeadLetter,
    log("BackupCheck"),
  ],
  BackupsRole: [invoke("Backup"), sendDeadLetter],
  BackupChecksRole: [invoke("BackupCheck"), sendDeadLetter],
  EveryMinuteRole: [invoke("Ingest"), sendDeadLetter],
  NewMonthRole: [invoke("Guard"), sendDeadLetter],
  CostsRole: [invoke("Guard"), sendDeadLetter],
  BillRole: [invoke("Guard"), sendDeadLetter],
}
