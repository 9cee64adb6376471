import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { all, one, production, program, rightsOf, stages } from "../testing/program.ts"

const logs = "logs:CreateLogStream logs:PutLogEvents"
const readTable = "dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query"

/** Who may do what, reviewed by a person. A right that is not here is a failing test. */
const reviewed: Record<string, string[]> = {
  ApiRole: [readTable, logs],
  IngestRole: [
    readTable,
    "dynamodb:BatchWriteItem dynamodb:DeleteItem dynamodb:PutItem dynamodb:UpdateItem",
    "sqs:SendMessage",
    logs,
  ],
  GuardRole: ["lambda:PutFunctionConcurrency", "sqs:SendMessage", logs],
  DataSubscriberChangesFunctionRole: [
    "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams",
    "events:PutEvents",
    "sqs:SendMessage",
    logs,
  ],
  WorkerRole: [
    readTable,
    "dynamodb:PutItem dynamodb:UpdateItem",
    "sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage",
    logs,
  ],
  LiveAuthorizerHandlerRole: [logs],
  UsersTriggercustomMessageRole: [logs],
  UsersTriggerpostConfirmationRole: ["cognito-idp:AdminAddUserToGroup", logs],
  EveryMinuteRole: ["lambda:InvokeFunction", "sqs:SendMessage"],
  NewMonthRole: ["lambda:InvokeFunction", "sqs:SendMessage"],
}

/** The only resources that end in `*` without naming one thing, and why AWS or the order of things offers none. */
const wildcards: Record<string, string> = {
  "arn:aws:cognito-idp:us-east-1:123456789012:userpool/*":
    "the pool is made after its trigger; a condition on its tags names it",
}

describe.each(Object.keys(reviewed))("%s", (role) => {
  test("may do what was reviewed, and nothing else", () => {
    const granted = rightsOf(one(production, "Role", role)).map(({ Action }) => Action.toSorted().join(" "))
    expect(granted).toEqual(reviewed[role])
  })
})

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
      (arn) => arn.includes("*") && !/(?:\/index\/\*|:log-group:[^*]+:\*)$/.test(arn),
    )
    expect([...new Set(wide)]).toEqual(Object.keys(wildcards))
  })

  test("roles are taken by one service of AWS, never by the account", () => {
    const trusted = roles.map(({ name, inputs }) => [
      name,
      Object(inputs["assumeRolePolicy"]).Statement[0].Principal,
    ])
    const scheduler = { Service: "scheduler.amazonaws.com" }
    for (const [name, principal] of trusted) {
      expect(principal).toEqual(
        name === "EveryMinuteRole" || name === "NewMonthRole"
          ? scheduler
          : { Service: "lambda.amazonaws.com" },
      )
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

test("the trigger may add to groups in the pool of its own stage only", () => {
  const [right] = rightsOf(one(production, "Role", "UsersTriggerpostConfirmationRole"))
  expect(right?.Condition).toEqual({
    StringEquals: { "aws:ResourceTag/project": ["ncsu-hub"], "aws:ResourceTag/stage": ["production"] },
  })
})

describe("partition keys", () => {
  const allowed = (role: string, action: string) =>
    rightsOf(one(production, "Role", role)).find(({ Action }) => Action.includes(action))?.Condition?.[
      "ForAllValues:StringLike"
    ]?.["dynamodb:LeadingKeys"]

  test("the ingest writes every partition of today's entities, and no other", () => {
    expect(allowed("IngestRole", "dynamodb:PutItem")).toEqual(partitionsInCore())
  })

  test("the worker writes pages only", () => {
    expect(allowed("WorkerRole", "dynamodb:PutItem")).toEqual(["SNAPSHOT#*"])
  })
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
