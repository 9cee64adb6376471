import { describe, expect, test } from "vitest"
import { all, one, production, program, statementsOf } from "../testing/program.ts"

const deadLetters = "arn:aws:sqs:us-east-1:123456789012:ncsu-hub-production-DeadLettersQueue-waevafvr"

/** What feeds a function; SST names the mapping of a queue by a hash. */
function mappingOf(name: string) {
  const [mapping] = all(production, "EventSourceMapping").filter(({ inputs }) =>
    String(inputs["functionName"]).endsWith(`:ncsu-hub-production-${name}`),
  )
  return mapping?.inputs ?? {}
}

describe("what fails asynchronously ends as a dead letter", () => {
  test("invocations of the ingest, which are not tried twice and not kept longer than a minute", () => {
    expect(one(production, "FunctionEventInvokeConfig", "IngestAsync").inputs).toMatchObject({
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: 60,
      destinationConfig: { onFailure: { destination: deadLetters } },
    })
  })

  test("invocations of the guard, after two more tries within the hour", () => {
    expect(one(production, "FunctionEventInvokeConfig", "GuardAsync").inputs).toMatchObject({
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: 3600,
      destinationConfig: { onFailure: { destination: deadLetters } },
    })
  })

  test("every function that a schedule or a topic calls has such bounds", () => {
    const called = [
      ...all(production, "Schedule").map(({ inputs }) => String(Object(inputs["target"]).arn)),
      ...all(production, "TopicSubscription")
        .filter(({ inputs }) => inputs["protocol"] === "lambda")
        .map(({ inputs }) => String(inputs["endpoint"])),
    ]
    const bounded = all(production, "FunctionEventInvokeConfig").map(({ inputs }) =>
      String(inputs["functionName"]),
    )
    expect(new Set(called.map((arn) => arn.split(":").at(-1)))).toEqual(new Set(bounded))
  })

  test.each(["EveryMinuteSchedule", "NewMonthSchedule"])("%s's undelivered events", (name) => {
    expect(one(production, "Schedule", name).inputs["target"]).toMatchObject({
      deadLetterConfig: { arn: deadLetters },
    })
  })

  test("records of the stream, after three tries, halving the batch and reporting the first that failed", () => {
    expect(mappingOf("DataSubscriberChangesFunction")).toMatchObject({
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 3,
      functionResponseTypes: ["ReportBatchItemFailures"],
      destinationConfig: { onFailure: { destinationArn: deadLetters } },
    })
  })

  test("messages of the queue, after three tries", () => {
    const policy: unknown = JSON.parse(String(one(production, "Queue", "WorkQueue").inputs["redrivePolicy"]))
    expect(policy).toEqual({ deadLetterTargetArn: deadLetters, maxReceiveCount: 3 })
  })

  test("events the bus cannot deliver", () => {
    expect(one(production, "EventTarget", "EventsSubscriberFinalsTarget").inputs["deadLetterConfig"]).toEqual(
      {
        arn: deadLetters,
      },
    )
  })

  test("messages the topic cannot deliver", () => {
    const { redrivePolicy } = {
      redrivePolicy: "",
      ...one(production, "TopicSubscription", "SpentSubscriberPullSubscription").inputs,
    }
    expect(JSON.parse(redrivePolicy)).toEqual({ deadLetterTargetArn: deadLetters })
  })

  test("and the queue of dead letters takes them from this account only, for 14 days", () => {
    const [statement] = statementsOf(one(production, "QueuePolicy", "DeadLettersPolicy").inputs["policy"])
    expect(statement?.Condition).toEqual({ StringEquals: { "aws:SourceAccount": ["123456789012"] } })
    expect(one(production, "Queue", "DeadLettersQueue").inputs["messageRetentionSeconds"]).toBe(1_209_600)
  })
})

describe("queues", () => {
  test.each([
    ["WorkQueue", "WorkerFunction"],
    ["NoticesQueue", "NotifyFunction"],
  ])("hide a message six times as long as its worker may take: %s", (queue, worker) => {
    const visible = one(production, "Queue", queue).inputs["visibilityTimeoutSeconds"]
    const { timeout } = one(production, "aws:lambda/function:Function", worker).inputs
    expect(Number(visible)).toBeGreaterThanOrEqual(6 * Number(timeout))
  })

  test.each([
    ["Worker", 10],
    ["Notify", 50],
  ])("hand over some at once and take back only those that failed: %s", (worker, batchSize) => {
    expect(mappingOf(worker)).toMatchObject({
      batchSize,
      functionResponseTypes: ["ReportBatchItemFailures"],
    })
  })

  test("are encrypted", () => {
    expect(
      all(production, "aws:sqs/queue:Queue").map(({ inputs }) => inputs["sqsManagedSseEnabled"]),
    ).toEqual([true, true, true])
  })
})

describe("the stream", () => {
  test("wakes its reader only for what happened in a game, and for articles that are out", () => {
    const { filterCriteria } = mappingOf("DataSubscriberChangesFunction")
    expect(filterCriteria).toEqual({
      filters: [
        {
          pattern:
            '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"Type":{"S":["GameEvent","ArticleEvent"]}}}}',
        },
      ],
    })
  })

  test("wakes the guard only for an order of a level, and gives what it cannot tell to the dead letters", () => {
    expect(mappingOf("Guard")).toMatchObject({
      filterCriteria: {
        filters: [
          { pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"Type":{"S":["LevelOrder"]}}}}' },
        ],
      },
      maximumRetryAttempts: 3,
      destinationConfig: { onFailure: { destinationArn: deadLetters } },
    })
  })
})

describe("schedules", () => {
  test.each([
    ["EveryMinuteSchedule", "rate(1 minute)", { job: "tick" }],
    ["CostsSchedule", "rate(5 minutes)", { job: "look" }],
    ["BillSchedule", "cron(20 9 * * ? *)", { job: "bill" }],
    ["NewMonthSchedule", "cron(10 0 1 * ? *)", { brake: "release" }],
    ["BackupsSchedule", "cron(10 8 * * ? *)", {}],
    ["BackupChecksSchedule", "cron(40 8 ? * SUN *)", {}],
  ])("%s runs %s", (name, expression, event) => {
    const { inputs } = one(production, "Schedule", name)
    expect(inputs["scheduleExpression"]).toBe(expression)
    expect(JSON.parse(Object(inputs["target"]).input)).toEqual(event)
  })

  test.each([
    ["production", "ENABLED"],
    ["staging", "DISABLED"],
    ["dev", "DISABLED"],
  ] as const)("in %s are %s", (stage, state) => {
    const states = all(program(stage), "Schedule").map(({ inputs }) => inputs["state"])
    expect(new Set(states)).toEqual(new Set([state]))
  })
})
