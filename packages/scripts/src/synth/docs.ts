import * as v from "valibot"
import type { Synth } from "./evaluate.ts"
import type { Resource } from "./recorder.ts"
import { isRecord } from "./secret.ts"

const Policies = v.optional(v.array(v.object({ policy: v.string() })), [])
const Policy = v.object({
  Statement: v.array(
    v.object({
      Action: v.array(v.string()),
      Resource: v.array(v.string()),
      Condition: v.optional(v.record(v.string(), v.record(v.string(), v.array(v.string()))), {}),
    }),
  ),
})

/** docs/infra.md: what a deploy of production makes, as tables. Everything in it is read off the evaluated program. */
export function renderDocs(synth: Synth): string {
  return `${[
    "# Infrastructure",
    `Generated from the evaluated program by \`npm run hub -- infra --write\`; a test keeps it fresh. What a deploy of production makes:
${synth.resources.filter((one) => !one.type.startsWith("sst:") && !one.type.startsWith("pulumi")).length} resources of AWS, of which these matter.`,
    functions(synth),
    rights(synth),
    tableIndexes(synth),
    schedules(synth),
    alarms(synth),
    budgets(synth),
    kept(synth),
    fidelity,
  ].join("\n\n")}\n`
}

/** Held by cli.infra.test.ts, bundles.infra.test.ts and program.infra.test.ts. */
const fidelity = `## How near this is to a deploy
Tests also run the real \`sst deploy\` of production, with SST's own bundler, types and state; Pulumi's engine and the S3 and
SSM that keep SST's state are stood in for (\`packages/scripts/src/synth/cli\`). It writes the committed \`sst-env.d.ts\` to the
byte, and asks for the resources and rights listed here; only its source maps are more. Its bundles are within 1 % of those
measured here. These are loaded without any package beside them, with the variables and encrypted links Lambda would give
them, and the API's answers. What AWS would say to all of it is not known, see [operations](operations.md).`

function functions(synth: Synth): string {
  const rows = of(synth, "aws:lambda/function:Function").map(({ inputs }) => {
    const name = short(synth, inputs["name"])
    const build = synth.builds.find(({ functionID }) => functionID === name)
    return [
      name,
      code(build?.handler.replace("packages/functions/src/", "")),
      `${text(inputs["timeout"])} s`,
      `${text(inputs["memorySize"])} MB`,
      text(inputs["reservedConcurrentExecutions"]),
      Object.keys(build?.links ?? {}).join(", ") || "–",
    ]
  })
  return section("Functions", ["function", "handler", "stopped after", "memory", "at most", "links"], rows)
}

function rights(synth: Synth): string {
  const rows = of(synth, "aws:iam/role:Role").flatMap(({ name, inputs }) =>
    v
      .parse(Policies, inputs["inlinePolicies"])
      .flatMap(({ policy }) => v.parse(Policy, JSON.parse(policy)).Statement)
      .filter(({ Action }) => !Action.some((action) => action.startsWith("logs:")))
      .map(({ Action, Resource, Condition }) => [
        name.replace(/Role$/, ""),
        Action.map(code).join(" "),
        Resource.map((arn) => code(nameIn(arn))).join(" "),
        Object.values(Condition)
          .flatMap((test) => Object.entries(test).map(condition))
          .join(" and ") || "–",
      ]),
  )
  return `${section("Who may do what", ["role", "actions", "on", "only where"], rows)}

Besides, every function writes to its own log group.`
}

function condition([variable, values]: [string, string[]]): string {
  return `${code(variable.split(":").at(-1))} is ${values.map(code).join(" ")}`
}

/** An ARN without service, region and account, and without the letters that keep physical names apart. */
function nameIn(arn: string): string {
  return arn
    .split(":")
    .slice(5)
    .join(":")
    .replace(/-[a-z]{8}(?=$|\/)/, "")
    .replace(/\/20.*/, "")
}

function tableIndexes(synth: Synth): string {
  const [table] = of(synth, "aws:dynamodb/table:Table")
  const indexes = Array.isArray(table?.inputs["globalSecondaryIndexes"])
    ? table.inputs["globalSecondaryIndexes"]
    : []
  const rows = indexes
    .filter(isRecord)
    .map((index) => [
      text(index["name"]),
      code(index["hashKey"]),
      code(index["rangeKey"]),
      text(index["projectionType"]),
    ])
  return section(
    "The table's indexes",
    ["index", "partition", "sort", "projection"],
    [["table", code(table?.inputs["hashKey"]), code(table?.inputs["rangeKey"]), "–"], ...rows],
  )
}

function schedules(synth: Synth): string {
  const rows = of(synth, "aws:scheduler/schedule:Schedule").map(({ name, inputs }) => [
    name.replace(/Schedule$/, ""),
    code(inputs["scheduleExpression"]),
    isRecord(inputs["target"]) ? code(inputs["target"]["input"]) : "–",
  ])
  return section("Schedules", ["schedule", "when (UTC)", "says"], rows)
}

function alarms(synth: Synth): string {
  const rows = of(synth, "aws:cloudwatch/metricAlarm:MetricAlarm").map(({ name, inputs }) => [
    `[${name}](operations.md#${name.toLowerCase()})`,
    text(inputs["alarmDescription"]).split(". Runbook")[0] ?? "",
    `${text(inputs["metricName"])} ${inputs["comparisonOperator"] === "LessThanThreshold" ? "<" : "≥"} ${text(inputs["threshold"])}`,
    `${Number(inputs["period"]) / 60} min × ${text(inputs["evaluationPeriods"])}`,
  ])
  return section("Alarms", ["alarm", "means", "when", "for"], rows)
}

function budgets(synth: Synth): string {
  const rows = of(synth, "aws:budgets/budget:Budget").map(({ name, inputs }) => [
    name,
    `$${text(inputs["limitAmount"])}`,
    (Array.isArray(inputs["notifications"]) ? inputs["notifications"] : [])
      .filter(isRecord)
      .map((one) => `${text(one["threshold"])} % ${text(one["notificationType"]).toLowerCase()}`)
      .join(", "),
  ])
  return section("Budgets", ["budget", "limit", "speaks at"], rows)
}

function kept(synth: Synth): string {
  const rows = synth.resources
    .filter((one) => one.retainOnDelete && one.type.startsWith("aws:"))
    .map(({ name, type, protect }) => [name, type.split(":").at(-1) ?? "", protect ? "yes" : "no"])
  return section("Kept when the stage is removed", ["resource", "kind", "protected"], rows)
}

function of({ resources }: Synth, type: string): Resource[] {
  return resources.filter((one) => one.type === type).toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function section(title: string, head: string[], rows: string[][]): string {
  return [`## ${title}`, line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}

function line(cells: string[]): string {
  return `| ${cells.join(" | ")} |`
}

function short({ app }: Synth, name: unknown): string {
  return text(name).replace(`${app.name}-${app.stage}-`, "")
}

function code(value: unknown): string {
  return `\`${text(value)}\``
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "–"
}
