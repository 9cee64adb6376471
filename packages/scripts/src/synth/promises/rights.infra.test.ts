import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import {
  all,
  one,
  production,
  program,
  rightsOf,
  type Statement,
  stages,
  statementsOf,
} from "../testing/program.ts"

type Right = { may: string; on: string[]; when?: string[] }

const table = "dynamodb:table/DataTable"
const readTable: Right = {
  may: "dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query",
  on: [table, `${table}/index/*`],
}
const sendDeadLetter: Right = { may: "sqs:SendMessage", on: ["sqs:DeadLettersQueue"] }
const invoke = (name: string): Right => ({ may: "lambda:InvokeFunction", on: [`lambda:function:${name}`] })
const log = (name: string): Right => ({
  may: "logs:CreateLogStream logs:PutLogEvents",
  on: [`logs:log-group:/aws/lambda/${name}:*`],
})
const leading = (keys: string[]) => [`ForAllValues:StringLike dynamodb:LeadingKeys ${keys.join(" ")}`]

/** First parts of the partition keys that are facts from the feeds; the ingest writes them. */
const facts = [
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
const people = [
  "ARTICLE#*",
  "ARTICLES#*",
  "ARTICLE_REVISIONS#*",
  "AUDIT#*",
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

/** What the hub counts of itself, and what the guard makes of it. */
const costs = ["COST#*", "GUARD", "METER#*"]
/** How the hub does: what its own scripts and watch say of it. */
const operations = ["PULSE#*", "PULSE_DAYS", "USAGE#*", "USAGE_DAYS", "USAGE_SALT"]
const writeMeter: Right = { may: "dynamodb:PutItem", on: [table], when: leading(["METER#*", "PULSE#*"]) }

/** What is kept about the data itself. */
const upkeep = ["BACKUP_CHECKS", "MIGRATIONS"]

/** Backups lie beside what people sent, under a name of their own. */
const backups = "s3:MediaBucket/backups/*"
const listBackups: Right = {
  may: "s3:ListBucket",
  on: ["s3:MediaBucket"],
  when: ["StringLike s3:prefix backups/*"],
}
const readLedger: Right = { may: "dynamodb:Query", on: [table], when: leading(["MIGRATIONS"]) }

/** Who may do what to what, and when, reviewed by a person. A right that is not here is a failing test. */
const reviewed: Record<string, Right[]> = {
  ApiRole: [
    readTable,
    {
      may: "dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem",
      on: [table],
      when: leading(people),
    },
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
      when: leading(["METER#*", "PULSE#*", "PULSE_DAYS", "USAGE_DAYS", "USAGE_SALT"]),
    },
    { may: "dynamodb:PutItem dynamodb:UpdateItem", on: [table], when: leading(["SNAPSHOT#*"]) },
    sendDeadLetter,
    log("Watch"),
  ],
  GuardRole: [
    readTable,
    { may: "dynamodb:PutItem dynamodb:UpdateItem", on: [table], when: leading([...costs, "PULSE#*"]) },
    { may: "dynamodb:PutItem dynamodb:UpdateItem", on: [table], when: leading(["SNAPSHOT#*"]) },
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
    {
      may: "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams",
      on: [`${table}/stream/2026-01-01T00:00:00.000`],
    },
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
    { may: "s3:GetObject s3:PutObject", on: [backups] },
    listBackups,
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
    { may: "s3:GetObject", on: [backups] },
    listBackups,
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

/** The only resources that end in `*` without naming one thing, and why AWS or the order of things offers none. */
const wildcards: Record<string, string> = {
  "arn:aws:cognito-idp:us-east-1:123456789012:userpool/*":
    "the pool is made after its trigger; a condition on its tags names it",
  "*": "ce:GetCostAndUsage and cloudwatch:GetMetricStatistics read the account's bill and figures, for which AWS knows no resource",
}

describe.each(Object.entries(reviewed))("%s", (role, rights) => {
  test.each(stages)("may do in %s what was reviewed, to what and when, and nothing else", (stage) => {
    expect(rightsOf(one(program(stage), "Role", role)).map((statement) => plain(stage, statement))).toEqual(
      rights,
    )
  })
})

/** A statement without what is the same in every ARN, and without the letters that keep physical names apart. */
function plain(stage: string, { Effect, Action, Resource, Condition, ...rest }: Statement): Right {
  expect([Effect, rest]).toEqual(["Allow", {}])
  const on = Resource.map((arn) =>
    arn
      .replace(/^arn:aws:([^:]+):us-east-1:123456789012:/, "$1:")
      .replace("arn:aws:s3:::", "s3:")
      .replace(`ncsu-hub-${stage}-`, "")
      .replace("mediabucket", "MediaBucket")
      .replace(`ncsu-hub/${stage}/`, "ncsu-hub/<stage>/")
      .replace(/-[a-z]{8}(?=$|\/|-verify$)/, ""),
  )
  const when = Object.entries(Condition ?? {}).flatMap(([how, variables]) =>
    Object.entries(variables).map(([variable, values]) =>
      `${how} ${variable} ${values.join(" ")}`.replace(new RegExp(` ${stage}$`), " <stage>"),
    ),
  )
  return { may: Action.toSorted().join(" "), on, ...(when.length > 0 && { when }) }
}

describe.each(stages)("in %s", (stage) => {
  const roles = all(program(stage), "Role")

  test("every role was reviewed", () => {
    expect(roles.map(({ name }) => name).sort()).toEqual(Object.keys(reviewed).sort())
  })

  test("no action is a wildcard", () => {
    expect(
      roles.flatMap(rightsOf).flatMap(({ Action }) => Action.filter((action) => action.includes("*"))),
    ).toEqual([])
  })

  test("no resource is a wildcard but those with a reason", () => {
    const resources = roles.flatMap(rightsOf).flatMap(({ Resource }) => Resource)
    const wide = resources.filter(
      (arn) =>
        arn.includes("*") &&
        !/(?:\/index\/\*|:log-group:[^*]+:\*|\/public\/\*|-mediabucket-\w+\/[a-z/]+\/\*)$/.test(arn),
    )
    expect([...new Set(wide)]).toEqual(Object.keys(wildcards))
  })

  test("roles are taken by one service of AWS, never by the account", () => {
    const trusted = roles.map(({ name, inputs }) => [
      name,
      Object(inputs["assumeRolePolicy"]).Statement[0].Principal,
    ])
    const schedules = new Set(
      ["BackupChecks", "Backups", "Bill", "Costs", "EveryMinute", "Health", "NewMonth", "Probe"].map(
        (name) => `${name}Role`,
      ),
    )
    const scheduler = { Service: "scheduler.amazonaws.com" }
    for (const [name, principal] of trusted) {
      expect(principal).toEqual(schedules.has(name) ? scheduler : { Service: "lambda.amazonaws.com" })
    }
  })

  test("no role carries a managed policy", () => {
    expect(roles.flatMap(({ inputs }) => inputs["managedPolicyArns"] ?? [])).toEqual([])
  })

  test("no link brings rights with it", () => {
    const { links, builds } = program(stage)
    const linked = new Set(builds.flatMap((build) => Object.keys(build.links)))
    expect([...linked].filter((name) => (links[name]?.include.length ?? 0) > 0)).toEqual([])
  })
})

test("every partition of core is a fact of the feeds, a person's, the books' or operations', so that a new one is a decision", () => {
  expect([...facts, ...people, ...costs, ...operations, ...upkeep].sort()).toEqual(partitionsInCore())
})

test("a queue takes messages from services that act for this account only", () => {
  const statements = all(production, "QueuePolicy").flatMap(({ inputs }) => statementsOf(inputs["policy"]))
  expect(statements.length).toBeGreaterThan(0)
  for (const { Condition } of statements)
    expect(Condition).toEqual({ StringEquals: { "aws:SourceAccount": ["123456789012"] } })
})

/** First parts of the primary partition keys that the entities of core write: `GAME#*`, `SOURCES`. */
function partitionsInCore(): string[] {
  const src = new URL("../../../../core/src/", import.meta.url).pathname
  const entities = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".entity.ts"),
  )
  const templates = entities.flatMap((file) => [
    ...readFileSync(join(src, file), "utf8").matchAll(
      /field: "pk",\s*composite: \[[^\]]*\],\s*template: "([^"]+)"/g,
    ),
  ])
  const partitions = templates.map(([, template = ""]) => template.replace(/\$\{.*$/, "*"))
  return [...new Set(partitions)].sort()
}
