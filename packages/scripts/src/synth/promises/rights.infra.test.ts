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
import {
  costs,
  facts,
  operations,
  orders,
  people,
  type Right,
  records,
  reviewed,
  upkeep,
} from "../testing/reviewed-rights.ts"

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
      .replace("vaultbucket", "VaultBucket")
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
        !/(?:\/index\/\*|:log-group:[^*]+:\*|\/public\/\*|-mediabucket-\w+\/[a-z/]+\/\*|-vaultbucket-\w+\/(?:media\/)?\*)$/.test(
          arn,
        ),
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
  expect([...facts, ...people, ...records, ...costs, ...orders, ...operations, ...upkeep].sort()).toEqual(
    partitionsInCore(),
  )
})

test.each(["AUDIT", "LEVEL_ORDERS"])(
  "nobody may change or delete what was put on record: %s",
  (partition) => {
    const rights = all(production, "Role").flatMap(rightsOf)
    const onRecords = rights.filter(({ Condition }) => JSON.stringify(Condition ?? {}).includes(partition))
    expect(onRecords.map(({ Action }) => Action)).toEqual([["dynamodb:PutItem"], ["dynamodb:PutItem"]])
  },
)

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
  const partitions = templates.map(([, template = ""]) => template.replace(/#.*$/, "#*"))
  return [...new Set(partitions)].sort()
}
