import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { synthesize } from "../synthesize.ts"

const home = new URL("../../../../../", import.meta.url).pathname

/** Evaluates a program of one or two resources; `handler.ts` exists beside it. */
async function complaintsOf(run: string, secrets: Record<string, string> = {}): Promise<string> {
  const fixtures = join(home, ".sst", "fixtures")
  await mkdir(fixtures, { recursive: true })
  const root = await mkdtemp(join(fixtures, "program-"))
  await writeFile(join(root, "handler.ts"), "export const handler = async () => 1\n")
  await writeFile(
    join(root, "sst.config.ts"),
    `export default $config({
      app: () => ({ name: "fixture", home: "aws", providers: { aws: { region: "us-east-1" } } }),
      async run() { ${run} },
    })`,
  )
  const { complaints } = await synthesize({ stage: "dev", root, secrets, build: true })
  await rm(root, { recursive: true })
  return complaints.trim()
}

test("a sound program has no complaints", async () => {
  expect(await complaintsOf(`new sst.aws.Function("Fn", { handler: "handler.handler" })`)).toBe("")
})

test.each([
  [
    "a secret nobody set",
    `new sst.aws.Function("Fn", { handler: "handler.handler", link: [new sst.Secret("Token")] })`,
    /^Set a value for Token with `sst secret set Token <value>`$/,
  ],
  [
    "a handler that does not exist",
    `new sst.aws.Function("Fn", { handler: "nowhere.handler" })`,
    /^Function Fn: there is no handler file nowhere\.ts$/,
  ],
  [
    "a handler that its file does not export",
    `new sst.aws.Function("Fn", { handler: "handler.main" })`,
    /^Function Fn: .*handler\.ts exports no "main"$/,
  ],
  [
    "two components of one name",
    `new sst.aws.Queue("Work"); new sst.aws.Queue("Work")`,
    /^Component name Work is not unique\.$/,
  ],
  [
    "a schedule that is none",
    `new sst.aws.CronV2("Nightly", { function: "handler.handler", schedule: "rate(1 minutes)" })`,
    /^NightlySchedule: "rate\(1 minutes\)" is not a schedule: 1 goes with the singular$/,
  ],
  [
    "a schedule whose hour is none",
    `new sst.aws.CronV2("Nightly", { function: "handler.handler", schedule: "cron(0 25 * * ? *)" })`,
    /^NightlySchedule: "cron\(0 25 \* \* \? \*\)" is not a schedule: hours cannot be "25"$/,
  ],
  [
    "a link that brings rights no function may have",
    `new sst.aws.Function("Fn", { handler: "handler.handler", link: [new sst.aws.Bucket("Files")] })`,
    /^Function Fn links Files, which would grant s3:\*: wrap its type in infra\/defaults\.ts/,
  ],
  [
    "a link that is nothing",
    `new sst.aws.Function("Fn", { handler: "handler.handler", link: [undefined] })`,
    /^An undefined link was passed into a `link` array\.$/,
  ],
])("%s is one clear sentence", async (_what, run, sentence) => {
  const complaint = await complaintsOf(run)
  expect(complaint).toMatch(sentence)
  expect(complaint.split("\n")).toHaveLength(1)
})

test("production without an owner's address for alarms says which variable to set", async () => {
  const { complaints } = await synthesize({ stage: "production", env: { HUB_OPS_EMAIL: "" } })
  expect(complaints.trim()).toBe(
    "HUB_OPS_EMAIL is not set: production's alarms and budget mails would reach nobody",
  )
})
