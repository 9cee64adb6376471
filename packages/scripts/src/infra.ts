import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { AppError } from "@hub/core/error"
import { defineCommand } from "citty"
import { root } from "./local/paths.ts"
import { renderDocs } from "./synth/docs.ts"
import { renderLinked } from "./synth/linked.ts"
import { ensurePlatform } from "./synth/platform.ts"
import { synthesize } from "./synth/synthesize.ts"
import { renderTypes } from "./synth/types.ts"
import { renderWires } from "./synth/wires.ts"

/** `hub infra`: is the production system sound? No account, no network once SST's components are installed. */
export const infraCommand = defineCommand({
  meta: { name: "infra", description: "Evaluate the infrastructure of a stage, without an AWS account" },
  args: {
    stage: { type: "string", default: "production", description: "Whose program", valueHint: "name" },
    write: { type: "boolean", default: false, description: "Write what is generated afresh" },
  },
  async run({ args: { stage, write } }) {
    await ensurePlatform(root, (line) => console.error(line))
    const { synth, complaints } = await synthesize({ stage, build: true })
    if (!synth || synth.errors.length > 0)
      throw new AppError("unprocessable", "infra.unsound", complaints.trim())
    const { resources, builds } = synth
    console.log(
      `${stage}: ${resources.length} resources, ${builds.length} functions, nothing to complain about`,
    )
    if (!write) return
    await writeFile(join(root, "sst-env.d.ts"), renderTypes(synth.links))
    await writeFile(join(root, "packages/scripts/src/local/linked.gen.ts"), renderLinked(synth))
    await writeFile(join(root, "packages/scripts/src/local/wires.gen.ts"), renderWires(synth))
    await writeFile(join(root, "docs/infra.md"), renderDocs(synth))
  },
})
