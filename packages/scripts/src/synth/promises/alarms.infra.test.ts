import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { all, one, production, program } from "../testing/program.ts"

const alarms = all(production, "MetricAlarm")

/** Reviewed by a person: what is watched, and when somebody is woken. */
const reviewed = {
  ApiErrors: "AWS/Lambda Errors Sum GreaterThanOrEqualToThreshold 5 in 1 × 300 s",
  ApiServerErrors: "AWS/Lambda Url5xxCount Sum GreaterThanOrEqualToThreshold 10 in 1 × 300 s",
  ApiThrottles: "AWS/Lambda Throttles Sum GreaterThanOrEqualToThreshold 50 in 1 × 300 s",
  ApiSlow: "AWS/Lambda Duration p95 GreaterThanOrEqualToThreshold 1000 in 3 × 300 s",
  SiteErrors: "AWS/Lambda Errors Sum GreaterThanOrEqualToThreshold 5 in 1 × 300 s",
  SiteServerErrors: "AWS/Lambda Url5xxCount Sum GreaterThanOrEqualToThreshold 10 in 1 × 300 s",
  IngestErrors: "AWS/Lambda Errors Sum GreaterThanOrEqualToThreshold 3 in 1 × 300 s",
  IngestSilent: "AWS/Lambda Invocations Sum LessThanThreshold 1 in 1 × 900 s",
  TableThrottles: "AWS/DynamoDB WriteThrottleEvents Sum GreaterThanOrEqualToThreshold 1 in 1 × 300 s",
  DeadLetters:
    "AWS/SQS ApproximateNumberOfMessagesVisible Maximum GreaterThanOrEqualToThreshold 1 in 1 × 300 s",
}

describe("alarms of production", () => {
  test("are at most ten, the number that is free", () => {
    expect(alarms.length).toBeLessThanOrEqual(10)
  })

  test("are those that were reviewed", () => {
    const said = alarms.map(({ name, inputs: i }) => {
      const how = String(i["extendedStatistic"] ?? i["statistic"])
      const when = `${String(i["comparisonOperator"])} ${String(i["threshold"])}`
      return [
        name,
        `${String(i["namespace"])} ${String(i["metricName"])} ${how} ${when} in ${String(i["evaluationPeriods"])} × ${String(i["period"])} s`,
      ]
    })
    expect(Object.fromEntries(said)).toEqual(reviewed)
  })

  test("speak to the topic that an owner reads, when they begin and when they end", () => {
    const topic = "arn:aws:sns:us-east-1:123456789012:ncsu-hub-production-AlertsTopic-waevafvr"
    for (const { inputs } of alarms)
      expect(inputs).toMatchObject({ alarmActions: [topic], okActions: [topic] })
    expect(one(production, "TopicSubscription", "AlertsByMail").inputs).toEqual({
      topic,
      protocol: "email",
      endpoint: "ops@example.org",
    })
  })

  test("treat silence as good, but the ingest's as bad", () => {
    const silent = alarms
      .filter(({ inputs }) => inputs["treatMissingData"] === "breaching")
      .map(({ name }) => name)
    expect(silent).toEqual(["IngestSilent"])
  })

  test("each point to a section of the runbook that exists", () => {
    const runbook = readFileSync(new URL("../../../../../docs/operations.md", import.meta.url), "utf8")
    const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading.toLowerCase())
    for (const { inputs } of alarms) {
      const anchor = String(inputs["alarmDescription"]).split("#")[1]
      expect(headings).toContain(anchor)
    }
  })

  test("are not paid for other stages", () => {
    expect([...all(program("staging"), "MetricAlarm"), ...all(program("dev"), "MetricAlarm")]).toEqual([])
  })
})
