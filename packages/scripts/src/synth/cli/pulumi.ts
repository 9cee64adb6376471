import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { startEngine } from "../engine.ts"
import { importDefault } from "../program.ts"
import { unwrap } from "../secret.ts"

/**
 * Stands in for the `pulumi` that SST's command line starts: evaluates the program SST has bundled under the mocked engine,
 * and leaves the links as state and everything asked for in $HUB_ASKED. `stack init` begins an empty state.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    stack: { type: "string" },
    "event-log": { type: "string" },
    config: { type: "string", multiple: true },
  },
})
// SST's program changes the folder.
const workdir = process.cwd()
const [, app = "", stage = ""] = String(values.stack ?? positionals[2]).split("/")

if (positionals[0] === "stack") save([])
if (positionals[0] === "up") await deploy()
process.exit(0)

async function deploy() {
  const root = process.env["HUB_PROJECT"] ?? ""
  const { recorder, urn, run } = await startEngine(join(root, ".sst", "platform"), {
    app,
    stage,
    region: "us-east-1",
  })
  const main = /^main: (.+)$/m.exec(readFileSync("Pulumi.yaml", "utf8"))?.[1] ?? ""
  const outputs = unwrap(await run(() => importDefault(main)))
  const parent = urn("pulumi:pulumi:Stack", `${app}-${stage}`)
  const links = Object.values(recorder.links).map((link) => {
    return {
      urn: urn("sst:sst:LinkRef", `${link.target}LinkRef`),
      type: "sst:sst:LinkRef",
      parent,
      outputs: link,
    }
  })
  save([{ urn: parent, type: "pulumi:pulumi:Stack", outputs }, ...links])
  writeFileSync(process.env["HUB_ASKED"] ?? "", JSON.stringify(recorder.resources))
  const summaryEvent = { maybeCorrupt: false, durationSeconds: 1, resourceChanges: {}, policyPacks: {} }
  appendFileSync(
    String(values["event-log"]),
    `${JSON.stringify({ sequence: 1, timestamp: 0, summaryEvent })}\n`,
  )
}

/** A checkpoint as Pulumi's file backend keeps it. */
function save(resources: object[]) {
  const file = join(workdir, ".pulumi", "stacks", app, `${stage}.json`)
  mkdirSync(dirname(file), { recursive: true })
  const manifest = { time: "2026-01-01T00:00:00Z", magic: "", version: "" }
  const latest = { manifest, resources: resources.map((one) => ({ custom: false, ...one })) }
  const checkpoint = { stack: `organization/${app}/${stage}`, latest }
  writeFileSync(file, JSON.stringify({ version: 3, checkpoint }))
}
