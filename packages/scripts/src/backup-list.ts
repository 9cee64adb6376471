import { defineCommand } from "citty"
import { whereArg } from "./backup/where-arg.ts"
import { jsonArg } from "./options.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub backup list`: which backups there are, and which of them are complete. */
export const listCommand = defineCommand({
  meta: { name: "list", description: "List the backups, oldest first" },
  args: { from: whereArg, json: jsonArg },
  run: ({ args }) =>
    withSurroundings(async () => {
      const { storeAt } = await import("./backup/where.ts")
      const { backupsIn } = await import("@hub/core/backup/manifest")
      const store = storeAt(args.from)
      const backups = await backupsIn(store)
      if (args.json) return console.log(JSON.stringify(backups, null, 2))
      console.log(
        backups.length === 0
          ? `There is no backup in ${store.where}.`
          : backups
              .map(({ name, isComplete }) => `${name}${isComplete ? "" : "  (not complete)"}`)
              .join("\n"),
      )
    }),
})
