import { sportIds } from "@hub/core/sport/info"
import { defineCommand } from "citty"
import { numberOf } from "./options.ts"
import { progress } from "./progress.ts"
import { hasFailed, runsTable } from "./runs-table.ts"
import { sportArg, sportOf } from "./sport-arg.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub seed`: teams, rosters and a season for every sport, idempotent. */
export const seedCommand = defineCommand({
  meta: {
    name: "seed",
    description:
      "Fill the table: teams, rosters, schedules, standings, box scores; run it as often as you like",
  },
  args: {
    sport: { ...sportArg, required: false },
    boxScores: {
      type: "string",
      default: "10",
      description: "Finished games per sport whose box score is read",
      valueHint: "n",
    },
    pastSeasons: {
      type: "string",
      default: "8",
      description: "Seasons before this one whose games are read",
      valueHint: "n",
    },
    fans: {
      type: "string",
      default: "0",
      description: "Only a made-up community of that size, for load tests; never in production",
      valueHint: "n",
    },
    json: { type: "boolean", default: false, description: "Print the runs as JSON" },
  },
  run: ({ args }) => {
    const boxScores = wholeNumber("boxScores", args.boxScores)
    const pastSeasons = wholeNumber("pastSeasons", args.pastSeasons)
    const fans = numberOf("fans", args.fans, 0, 999_999)
    if (fans > 0) {
      return withSurroundings(async () => {
        const { runCrowd } = await import("./crowd/verb.ts")
        return runCrowd(fans, args.json)
      })
    }
    const sports = args.sport ? [sportOf(args.sport)] : sportIds
    return withSurroundings(async () => {
      const { seed } = await import("@hub/core/ingest/seed")
      const { liveContext } = await import("@hub/core/ingest/live-context")
      const bar = progress()
      const runs = await seed(liveContext(), { sports, boxScores, pastSeasons, onStep: bar.step })
      bar.end()
      console.log(args.json ? JSON.stringify(runs, null, 2) : runsTable(runs))
      if (hasFailed(runs)) process.exitCode = 1
    })
  },
})

/** Ends the command with code 2 when the option's value is something else. */
function wholeNumber(option: string, text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  console.error(`--${option} is a whole number, not "${text}".`)
  process.exit(2)
}
