import { defineCommand } from "citty"
import { consentArgs } from "./consent.ts"
import { jsonArg } from "./options.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub db check`: references, counters, logs and pages of the whole table. */
export const checkCommand = defineCommand({
  meta: {
    name: "check",
    description: "Say what is wrong in the table: references, counters, logs, pages",
  },
  args: {
    fix: { type: "boolean", default: false, description: "Make it good where it is known what is right" },
    ...consentArgs,
    json: jsonArg,
  },
  run: ({ args }) =>
    withSurroundings(async () => {
      const { runCheck } = await import("./db-check/verb.ts")
      return runCheck({ ...args, stage: args.stage })
    }),
})
