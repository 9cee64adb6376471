import { defineCommand } from "citty"
import { hasFailed, runsTable } from "./runs-table.ts"
import { sportArg, sportOf } from "./sport-arg.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub ingest <sport>`: one round of every job of a sport, now, whatever the plan says. */
export const ingestCommand = defineCommand({
  meta: { name: "ingest", description: "Read every feed of one sport now, due or not" },
  args: {
    sport: { ...sportArg, required: true },
    json: { type: "boolean", default: false, description: "Print the runs as JSON" },
  },
  run: ({ args }) => {
    const sport = sportOf(args.sport)
    return withSurroundings(async () => {
      const { liveContext } = await import("@hub/core/ingest/live-context")
      const { jobKinds } = await import("@hub/core/ingest/plan")
      const { runJob } = await import("@hub/core/ingest/sync/run")
      const context = liveContext()
      const runs = []
      for (const kind of jobKinds) runs.push(await runJob({ sport, kind }, context))
      console.log(args.json ? JSON.stringify(runs, null, 2) : runsTable(runs))
      if (hasFailed(runs)) process.exitCode = 1
    })
  },
})
