import { defineCommand } from "citty"
import { lockArg } from "./backup/lock-arg.ts"
import { consentArgs } from "./consent.ts"
import { jsonArg, numberOf } from "./options.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub migrate`: brings the table into the shape that this version writes, or back. */
export const migrateCommand = defineCommand({
  meta: { name: "migrate", description: "Apply or undo the numbered migrations" },
  args: {
    to: {
      type: "string",
      required: false,
      description: "The last migration that is to be applied; a lower one undoes, 0 undoes all. Default: all",
      valueHint: "n",
    },
    page: { type: "string", default: "500", description: "Items between two checkpoints", valueHint: "n" },
    ...consentArgs,
    lock: lockArg,
    json: jsonArg,
  },
  run: ({ args }) => {
    const pageItems = numberOf("page", args.page, 1, 10_000)
    const lockSeconds = numberOf("lock", args.lock, 0.1, 3600)
    return withSurroundings(async () => {
      const { runMigrations } = await import("./migrate/verb.ts")
      return runMigrations({ ...args, to: args.to, stage: args.stage, pageItems, lockSeconds })
    })
  },
})
