import { writeFile } from "node:fs/promises"
import { join, resolve } from "node:path"
import { defineCommand } from "citty"
import { root } from "./local/paths.ts"
import { jsonArg } from "./options.ts"
import { linkWhatRuns } from "./surroundings.ts"

/** `hub report`: how the hub stands, in one file for programs. */
export const reportCommand = defineCommand({
  meta: {
    name: "report",
    description: "Write report.json: deployment, endpoints, database, tests, monitoring",
  },
  args: {
    to: {
      type: "string",
      required: false,
      description: "Where to; report.json of this checkout unless given",
      valueHint: "file",
    },
    json: jsonArg,
  },
  async run({ args: { to, json } }) {
    const surroundings = await linkWhatRuns()
    const v = await import("valibot")
    const { gather } = await import("./report/gather.ts")
    const { Report } = await import("./report/info.ts")
    const { linesOfReport } = await import("./report/lines.ts")
    const report = v.parse(Report, await gather(surroundings, Date.now()))
    const file = to === undefined ? join(root, "report.json") : resolve(to)
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
    console.log(json ? JSON.stringify(report, null, 2) : [...linesOfReport(report), file].join("\n"))
  },
})
