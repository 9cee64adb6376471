import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { messageOf } from "@hub/core/error"
import { evaluate, type Synth } from "./evaluate.ts"
import { ensurePlatform } from "./platform.ts"

/** One evaluation in a process of its own, see synthesize.ts: `node packages/scripts/src/synth/main.ts --stage production [--build] [--bundles DIR] [--json FILE] [--root DIR]` */
const { values } = parseArgs({
  options: {
    stage: { type: "string", default: "dev" },
    root: { type: "string" },
    build: { type: "boolean", default: false },
    bundles: { type: "string" },
    json: { type: "string" },
    secret: { type: "string", multiple: true, default: [] },
  },
})

const home = new URL("../../../../", import.meta.url).pathname.replace(/\/$/, "")

try {
  const platform = await ensurePlatform(home, (line) => console.error(line))
  const secrets = Object.fromEntries(values.secret.map((pair) => pair.split(/=(.*)/s, 2)))
  const synth = await evaluate(platform, {
    root: values.root ?? home,
    stage: values.stage,
    build: values.build,
    bundles: values.bundles,
    secrets,
  })
  report(synth)
} catch (thrown) {
  console.error(messageOf(thrown))
  process.exit(1)
}

function report(synth: Synth): never {
  if (values.json) writeFileSync(values.json, JSON.stringify(synth))
  for (const error of synth.errors) console.error(error)
  const { resources, links, builds } = synth
  const counts = `${resources.length} resources, ${Object.keys(links).length} links, ${builds.length} functions`
  console.log(`${synth.app.name} ${synth.app.stage}: ${counts}`)
  // Pulumi's mocks keep a server open.
  process.exit(synth.errors.length > 0 ? 1 : 0)
}
