import { defineCommand } from "citty"
import { lockArg } from "./backup/lock-arg.ts"
import { whereArg } from "./backup/where-arg.ts"
import { consentArgs } from "./consent.ts"
import { jsonArg, numberOf } from "./options.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub restore`: a table from a backup, compared with it at the end. */
export const restoreCommand = defineCommand({
  meta: {
    name: "restore",
    description: "Fill an empty table from a backup and compare them",
  },
  args: {
    name: { type: "positional", required: false, description: "The backup; the newest complete one" },
    from: whereArg,
    table: {
      type: "string",
      required: false,
      description: "Another table than the stage's own",
      valueHint: "name",
    },
    create: { type: "boolean", default: false, description: "Make that table, with its indexes" },
    media: { type: "boolean", default: false, description: "Put missing uploads back as well" },
    force: {
      type: "boolean",
      default: false,
      description: "Also into a table that holds something: same keys are replaced, the rest stays",
    },
    ...consentArgs,
    lock: lockArg,
    json: jsonArg,
  },
  run: ({ args }) => {
    const lockSeconds = numberOf("lock", args.lock, 0.1, 3600)
    return withSurroundings(async () => {
      const { runRestore } = await import("./backup/run-restore.ts")
      return runRestore({ ...args, stage: args.stage, lockSeconds })
    })
  },
})
