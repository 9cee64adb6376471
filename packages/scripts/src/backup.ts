import { defineCommand } from "citty"
import { lockArg } from "./backup/lock-arg.ts"
import { whereArg } from "./backup/where-arg.ts"
import { jsonArg, numberOf } from "./options.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub backup`: the table, and on request the media, as files. */
export const backupCommand = defineCommand({
  meta: { name: "backup", description: "Save the table as compressed parts and a manifest" },
  args: {
    to: whereArg,
    table: {
      type: "string",
      required: false,
      description: "Another table than the stage's own",
      valueHint: "name",
    },
    segments: { type: "string", default: "4", description: "Segments read side by side", valueHint: "n" },
    rate: {
      type: "string",
      default: "500",
      description: "Read units a second on average, 0 for no limit",
      valueHint: "n",
    },
    partItems: { type: "string", default: "5000", description: "Items in a part", valueHint: "n" },
    media: { type: "boolean", default: false, description: "What people uploaded as well" },
    fresh: { type: "boolean", default: false, description: "Begin anew, not where a killed run stopped" },
    pitr: { type: "boolean", default: false, description: "Ask AWS for its own export of the table instead" },
    moment: {
      type: "string",
      required: false,
      description: "With --pitr: the moment, UTC ISO; now where it is left out",
      valueHint: "time",
    },
    lock: lockArg,
    json: jsonArg,
  },
  subCommands: {
    list: () => import("./backup-list.ts").then((verb) => verb.listCommand),
    verify: () => import("./backup-verify.ts").then((verb) => verb.verifyCommand),
  },
  run: ({ args }) => {
    const options = {
      segments: numberOf("segments", args.segments, 1, 64),
      unitsPerSecond: numberOf("rate", args.rate, 0, 100_000),
      partItems: numberOf("partItems", args.partItems, 1, 50_000),
      lockSeconds: numberOf("lock", args.lock, 0.1, 3600),
    }
    return withSurroundings(async () => {
      const { runBackup, runNativeExport } = await import("./backup/run.ts")
      if (args.pitr) return runNativeExport(args.moment, args.json)
      return runBackup({
        ...options,
        table: args.table,
        to: args.to,
        media: args.media,
        fresh: args.fresh,
        json: args.json,
      })
    })
  },
})
