import { readFileSync } from "node:fs"
import { join } from "node:path"
import { dollarsOf, prices } from "@hub/core/cost/prices"
import { expect, test } from "vitest"
import { assumed } from "../../cost/habits.ts"
import { root } from "../../local/paths.ts"
import { all, production, program } from "../testing/program.ts"

const operations = readFileSync(join(root, "docs/operations.md"), "utf8")
const notices = readFileSync(join(root, "docs/decisions/0021-notices-to-closed-devices.md"), "utf8")

/** What the handbook reckons with is what the program asks for. */
test("the handbook says how many concurrent runs staging and production reserve", () => {
  const reserved = (["staging", "production"] as const).map((stage) =>
    all(program(stage), "aws:lambda/function:Function").reduce(
      (sum, { inputs }) => sum + Number(inputs["reservedConcurrentExecutions"] ?? 0),
      0,
    ),
  )
  expect(reserved[0]).toBe(reserved[1])
  expect(operations).toContain(`reserve ${reserved[0]} each`)
})

test("the handbook and decision 21 say what it costs that Lambda asks empty queues", () => {
  const asked = all(production, "EventSourceMapping").filter(({ inputs }) =>
    String(inputs["eventSourceArn"]).startsWith("arn:aws:sqs:"),
  )
  const requests = asked.length * assumed.queuePolls * 60 * 24 * 30
  const dollars = dollarsOf(requests, prices.queueRequests).toFixed(2)
  expect(operations).toContain(
    `${asked.length} queues, each asked ${assumed.queuePolls} times a minute | ~$${dollars} |`,
  )
  expect(notices).toContain(`about $${dollars} a month by list price`)
})

test("the handbook counts the alarms and budgets of production", () => {
  const count = (type: string) => all(production, type).length
  expect(operations).toContain(
    `${count("MetricAlarm")} alarms, as many as are free, ${count("Budget")} budgets`,
  )
})
