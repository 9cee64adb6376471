import { defineCommand } from "citty"
import { seeded } from "./local/feeds/random.ts"
import { exitCodes, jsonArg, NOT_RIGHT, numberOf } from "./options.ts"
import { progress } from "./progress.ts"
import { sportArg, sportOf } from "./sport-arg.ts"

/** `hub drill kill`: kill -9 at random points of an ingest, on a DynamoDB of its own. */
export const killCommand = defineCommand({
  meta: {
    name: "kill",
    description: `Kill an ingest at random points, run it again, and compare what it stored with an undisturbed run. ${exitCodes}`,
  },
  args: {
    sport: { ...sportArg, required: false },
    times: {
      type: "string",
      default: "100",
      description: "Runs, of one to three kills each",
      valueHint: "n",
    },
    seed: {
      type: "string",
      default: "wolfpack",
      description: "Decides when is killed; the same again for the same text",
    },
    json: jsonArg,
  },
  run: async ({ args }) => {
    const times = numberOf("times", args.times, 1, 10_000)
    const sport = args.sport ? sportOf(args.sport) : "volleyball"
    const { startTable } = await import("./local/table.ts")
    const { killDrill } = await import("./local/drill/kill.ts")
    const table = await startTable(null)
    const bar = progress()
    const count = { done: 0, kills: 0, wrong: 0 }
    try {
      const { url: tableUrl, client } = table
      const dice = seeded(args.seed)
      const random = () => dice.next()
      const drill = { tableUrl, client, times, most: 3, sport, jobs: "all" as const, random }
      const { items, ms, runs } = await killDrill({
        ...drill,
        onRun: ({ killedAfterMs, wrong }) => {
          count.done += 1
          count.kills += killedAfterMs.length
          count.wrong += Number(wrong.length > 0)
          for (const one of wrong) console.error(`killed after ${killedAfterMs.join(", ")} ms: ${one}`)
          bar.step(`${count.kills} kills, ${count.wrong} runs ended otherwise`, count.done, times)
        },
      })
      bar.end()
      const said = `${times} runs, ${count.kills} kills within ${ms} ms of work, ${items} items each: ${count.wrong} ended otherwise than an undisturbed run.`
      console.log(args.json ? JSON.stringify({ items, ms, runs }, null, 2) : said)
      if (count.wrong > 0) process.exitCode = NOT_RIGHT
    } finally {
      await table.close()
    }
  },
})
