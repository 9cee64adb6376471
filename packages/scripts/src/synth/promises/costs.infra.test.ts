import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { beside } from "../../cost/upkeep.ts"
import { all, one, production, program } from "../testing/program.ts"

const Notifications = v.array(
  v.object({
    threshold: v.number(),
    notificationType: v.string(),
    subscriberSnsTopicArns: v.tuple([v.string()]),
  }),
)

function budget(name: string) {
  const { inputs } = one(production, "Budget", name)
  return {
    limit: `${String(inputs["limitAmount"])} ${String(inputs["limitUnit"])} ${String(inputs["timeUnit"])}`,
    says: v
      .parse(Notifications, inputs["notifications"])
      .map(
        ({ threshold, notificationType, subscriberSnsTopicArns: [topic] }) =>
          `${threshold} % ${notificationType} → ${topic.split("-").at(-2)}`,
      ),
  }
}

describe("budgets of production", () => {
  test("the month's is $5: mail at half, at 80 % and when the forecast exceeds it; spent, it pulls the brake", () => {
    expect(budget("Monthly")).toEqual({
      limit: "5 USD MONTHLY",
      says: [
        "50 % ACTUAL → AlertsTopic",
        "80 % ACTUAL → AlertsTopic",
        "100 % FORECASTED → AlertsTopic",
        "100 % ACTUAL → SpentTopic",
      ],
    })
  })

  test("the day's is $0.16: mail at 80 % and when it is spent", () => {
    expect(budget("Daily")).toEqual({
      limit: "0.16 USD DAILY",
      says: ["80 % ACTUAL → AlertsTopic", "100 % ACTUAL → AlertsTopic"],
    })
  })

  test("other stages have none, because budgets see the whole account", () => {
    expect([...all(program("staging"), "Budget"), ...all(program("dev"), "Budget")]).toEqual([])
  })
})

describe("the brake", () => {
  const brake = production.links["Brake"]?.properties

  test("stops the ingest, lets nobody into the broker and leaves API and pages a trickle", () => {
    expect(brake).toMatchObject({
      ingest: { pulled: 0 },
      live: { pulled: 0 },
      api: { pulled: 2 },
      site: { pulled: 2 },
    })
  })

  test("goes back to what the functions are deployed with", () => {
    const deployed = (name: string) =>
      one(production, "aws:lambda/function:Function", `${name}Function`).inputs[
        "reservedConcurrentExecutions"
      ]
    const nameOf = (name: string) =>
      one(production, "aws:lambda/function:Function", `${name}Function`).inputs["name"]
    expect(brake).toMatchObject({
      ingest: { released: deployed("Ingest") },
      api: { released: deployed("Api") },
      site: { released: deployed("Site") },
      live: { name: nameOf("LiveAuthorizerHandler"), released: deployed("LiveAuthorizerHandler") },
    })
  })

  test("is reached by the spent budget and nobody else", () => {
    const called = all(production, "TopicSubscription").filter(
      ({ inputs }) => inputs["protocol"] === "lambda",
    )
    expect(called.map(({ inputs }) => [inputs["topic"], inputs["endpoint"]])).toEqual([
      [
        "arn:aws:sns:us-east-1:123456789012:ncsu-hub-production-SpentTopic-waevafvr",
        "arn:aws:lambda:us-east-1:123456789012:function:ncsu-hub-production-Guard",
      ],
    ])
  })
})

describe.each(["production", "staging", "dev"] as const)("%s has nothing that costs while idle:", (stage) => {
  test.each([
    ["a NAT gateway", "NatGateway"],
    ["a VPC", "Vpc"],
    ["a firewall", "WebAcl"],
    ["Secrets Manager", "aws:secretsmanager/"],
    ["provisioned concurrency", "ProvisionedConcurrencyConfig"],
    ["a key of its own", "aws:kms/"],
    ["API Gateway", "aws:apigateway"],
    ["an address of its own", "aws:ec2/"],
    ["a cache or database by the hour", "aws:elasticache/"],
  ])("no %s", (_what, type) => {
    const found = program(stage).resources.filter(
      (resource) => resource.type.startsWith(type) || resource.type.endsWith(`:${type}`),
    )
    expect(found).toEqual([])
  })

  test("no traces: Lambda samples 5 % whatever is asked, which outgrows the free 100,000", () => {
    const traced = all(program(stage), "aws:lambda/function:Function").filter(
      ({ inputs }) => inputs["tracingConfig"],
    )
    expect(traced).toEqual([])
  })
})

test("the cost model knows how many functions CloudWatch is asked about", () => {
  expect(Object(production.links["Counted"]?.properties).functions).toHaveLength(beside.countedFunctions)
})

test("everything carries the tags that bills are split by", () => {
  const { defaultTags } = production.app.providers.aws
  expect(defaultTags).toEqual({ tags: { project: "ncsu-hub", stage: "production" } })
})
