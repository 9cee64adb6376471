import { readFileSync } from "node:fs"
import { gauges } from "@hub/core/pulse/emf"
import { describe, expect, test } from "vitest"
import { all, one, production, program } from "../testing/program.ts"

const alarms = all(production, "MetricAlarm")
const runbook = readFileSync(new URL("../../../../../docs/operations.md", import.meta.url), "utf8")
/** A section of third order is an alarm's. */
const sections = [...runbook.matchAll(/^### (.+)\n([^]*?)(?=\n##|$(?![^]))/gm)].map(
  ([, heading = "", text = ""]) => ({ heading, text }),
)

/** Reviewed by a person: what is watched, and when somebody is woken. */
const reviewed = {
  SiteDown: "NcsuHub Availability Minimum LessThanThreshold 90 in 3 × 300 s",
  SourcesFail: "NcsuHub SourceSuccess Minimum LessThanThreshold 50 in 6 × 300 s",
  ApiServerErrors: "AWS/Lambda Url5xxCount Sum GreaterThanOrEqualToThreshold 10 in 1 × 300 s",
  ApiThrottles: "AWS/Lambda Throttles Sum GreaterThanOrEqualToThreshold 50 in 1 × 300 s",
  ApiSlow: "AWS/Lambda Duration p95 GreaterThanOrEqualToThreshold 1000 in 3 × 300 s",
  SiteServerErrors: "AWS/Lambda Url5xxCount Sum GreaterThanOrEqualToThreshold 10 in 1 × 300 s",
  IngestErrors: "AWS/Lambda Errors Sum GreaterThanOrEqualToThreshold 3 in 1 × 300 s",
  IngestSilent: "AWS/Lambda Invocations Sum LessThanThreshold 1 in 1 × 900 s",
  TableThrottles: "AWS/DynamoDB WriteThrottleEvents Sum GreaterThanOrEqualToThreshold 1 in 1 × 300 s",
  DeadLetters:
    "AWS/SQS ApproximateNumberOfMessagesVisible Maximum GreaterThanOrEqualToThreshold 1 in 1 × 300 s",
}

/** What the runbook has to have an answer to, beside the alarms. */
const symptoms = [
  "N+1",
  "index",
  "cache",
  "pool",
  "slow",
  "limit",
  "key",
  "CORS",
  "refresh token",
  "source",
  "level",
  "log",
]

describe("the runbook's other symptoms", () => {
  const [, table = ""] = /^## Other symptoms\n([^]*?)\n## /m.exec(`${runbook}\n## `) ?? []
  const rows = table.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| symptom"))

  test("are a symptom, a command and a fix each", () => {
    expect(rows.length).toBeGreaterThanOrEqual(symptoms.length)
    for (const row of rows) expect(row).toMatch(/^\| .+ \| .*`.+`.* \| .+ \|$/)
  })

  test.each(symptoms)("know %s", (word) => {
    expect(rows.filter((row) => row.toLowerCase().includes(word.toLowerCase()))).not.toEqual([])
  })
})

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

  test("treat silence as good, but the ingest's and the watch's as bad", () => {
    const silent = alarms
      .filter(({ inputs }) => inputs["treatMissingData"] === "breaching")
      .map(({ name }) => name)
    expect(silent.toSorted()).toEqual(["IngestSilent", "SiteDown"])
  })

  test("each point to a section of the runbook with a symptom, a command and a fix", () => {
    for (const { inputs } of alarms) {
      const anchor = String(inputs["alarmDescription"]).split("#")[1]
      const section = sections.find(({ heading }) => heading.toLowerCase() === anchor)
      expect(section, `a section called ${anchor}`).toBeDefined()
      expect(section?.text).toMatch(/^.{20,}\.[^]*`[^`]+`/)
    }
  })

  test("are all that the runbook knows", () => {
    const known = sections.map(({ heading }) => heading)
    expect(known.toSorted()).toEqual(alarms.map(({ name }) => name).toSorted())
  })

  test("on the hub's own gauges name gauges that the watch prints", () => {
    const own = alarms.filter(({ inputs }) => inputs["namespace"] === "NcsuHub")
    expect(own.length).toBeGreaterThan(0)
    for (const { inputs } of own) expect(Object.keys(gauges)).toContain(inputs["metricName"])
  })

  test("are not paid for other stages", () => {
    expect([...all(program("staging"), "MetricAlarm"), ...all(program("dev"), "MetricAlarm")]).toEqual([])
  })
})
