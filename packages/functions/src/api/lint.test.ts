import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as v from "valibot"
import { expect, onTestFinished, test } from "vitest"
import { app } from "./index.ts"
import { createDocument } from "./openapi.ts"

const linter = fileURLToPath(new URL("bin/cli.js", import.meta.resolve("@redocly/cli/package.json")))
const Report = v.looseObject({
  problems: v.array(v.looseObject({ ruleId: v.string(), message: v.string() })),
})

test("Redocly finds nothing to say about the OpenAPI document", async () => {
  const dir = await mkdtemp(join(tmpdir(), "hub-lint-"))
  onTestFinished(() => rm(dir, { recursive: true }))
  await writeFile(join(dir, "openapi.json"), JSON.stringify(await createDocument(app)()))
  const report = await lint(dir)
  expect(report.problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
})

/** It tells nobody that it ran. */
function lint(cwd: string): Promise<v.InferOutput<typeof Report>> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" }
  return new Promise((resolve) => {
    const args = [linter, "lint", "openapi.json", "--format=json", "--max-problems=1000"]
    execFile(process.execPath, args, { cwd, env, maxBuffer: 2 ** 26 }, (_failed, out) => {
      resolve(v.parse(v.pipe(v.string(), v.parseJson(), Report), out.slice(out.indexOf("{"))))
    })
  })
}
