import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { root } from "./local/paths.ts"

const Step = v.object({
  uses: v.optional(v.string(), ""),
  run: v.optional(v.string(), ""),
  with: v.optional(v.record(v.string(), v.unknown()), {}),
})
const Job = v.object({
  if: v.optional(v.string(), ""),
  needs: v.optional(v.string()),
  uses: v.optional(v.string()),
  environment: v.optional(v.string()),
  permissions: v.optional(v.record(v.string(), v.string()), {}),
  "timeout-minutes": v.optional(v.number()),
  steps: v.optional(v.array(Step), []),
})
const Workflow = v.object({
  on: v.record(v.string(), v.unknown()),
  permissions: v.record(v.string(), v.string()),
  concurrency: v.object({ group: v.string(), "cancel-in-progress": v.boolean() }),
  jobs: v.record(v.string(), Job),
})

const read = (name: string) => readFileSync(join(root, ".github", name), "utf8")
const workflow = (name: string) => v.parse(Workflow, parse(read(`workflows/${name}.yml`)))
const pullRequest = workflow("test")
const deploy = workflow("deploy")
const jobs = { test: pullRequest.jobs["test"], diff: pullRequest.jobs["diff"], deploy: deploy.jobs["deploy"] }
const uses = (job: keyof typeof jobs) => jobs[job]?.steps.map((step) => step.uses.split("@")[0]) ?? []
const runs = (job: keyof typeof jobs) => jobs[job]?.steps.map((step) => step.run).join("\n") ?? ""

describe("a pull request", () => {
  test("is tested by the one command of the README", () => {
    expect(Object.keys(pullRequest.on)).toContain("pull_request")
    expect(runs("test").trim()).toBe("npm test")
  })

  test("keeps SST's components between runs, until a pin moves", () => {
    const cache = jobs.test?.steps.find((step) => step.uses.startsWith("actions/cache"))
    expect(cache?.with).toMatchObject({
      path: ".sst",
      key: expect.stringContaining("hashFiles('sst.config.ts', 'pnpm-lock.yaml')"),
    })
  })

  test("shows what it would change in staging, unless it comes from a fork", () => {
    expect(runs("diff")).toContain("sst diff --stage staging")
    expect(jobs.diff?.if).toContain("head.repo.full_name == github.repository")
  })
})

describe("a deploy", () => {
  test("goes to staging from main and to production from a version's tag, after the tests", () => {
    expect(deploy.on).toEqual({ push: { branches: ["main"], tags: ["v*"] } })
    const stage = "${{ github.ref_type == 'tag' && 'production' || 'staging' }}"
    expect(runs("deploy")).toContain(`sst deploy --stage ${stage}`)
    expect(jobs.deploy?.environment).toBe(stage)
    expect(jobs.deploy?.needs).toBe("test")
    expect(deploy.jobs["test"]?.uses).toBe("./.github/workflows/test.yml")
  })

  test("is never cut off by the next one", () => {
    expect(deploy.concurrency["cancel-in-progress"]).toBe(false)
  })
})

describe("rights", () => {
  test.each(["diff", "deploy"] as const)("%s takes a role by OIDC, for as long as it runs", (job) => {
    expect(uses(job)).toContain("aws-actions/configure-aws-credentials")
    const role = jobs[job]?.steps.find((step) => step.uses.startsWith("aws-actions/"))
    expect(role?.with["role-to-assume"]).toMatch(/^\$\{\{ vars\.AWS_\w+_ROLE \}\}$/)
    expect(jobs[job]?.permissions).toEqual({ contents: "read", "id-token": "write" })
  })

  test("the tests get no role, and nothing may write to the repository", () => {
    expect(uses("test")).not.toContain("aws-actions/configure-aws-credentials")
    expect([pullRequest.permissions, deploy.permissions, jobs.test?.permissions]).toEqual([
      { contents: "read" },
      { contents: "read" },
      {},
    ])
  })

  test.each(["test", "deploy"])("%s.yml knows no secret, so there is no long-lived key to lose", (name) => {
    expect(read(`workflows/${name}.yml`)).not.toMatch(
      /secrets\.|AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY)|AKIA/,
    )
  })

  test.each(["test", "deploy"])("%s.yml names each action by a commit, which nobody can move", (name) => {
    const named = read(`workflows/${name}.yml`).match(/uses: [^.].*/g) ?? []
    expect(named.length).toBeGreaterThan(2)
    for (const line of named) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test("every job ends by itself", () => {
    expect(Object.values(jobs).map((job) => job?.["timeout-minutes"])).toEqual([20, 15, 20])
  })
})

test("dependencies are looked at every week, and SST is moved by hand", () => {
  const Updates = v.object({
    updates: v.array(
      v.object({
        "package-ecosystem": v.string(),
        schedule: v.object({ interval: v.string() }),
        ignore: v.optional(v.array(v.object({ "dependency-name": v.string() })), []),
      }),
    ),
  })
  const { updates } = v.parse(Updates, parse(read("dependabot.yml")))
  expect(updates.map((update) => [update["package-ecosystem"], update.schedule.interval])).toEqual([
    ["npm", "weekly"],
    ["github-actions", "weekly"],
  ])
  expect(updates[0]?.ignore).toEqual([{ "dependency-name": "sst" }])
})
