import { defineCommand } from "citty"
import { jsonArg, numberOf } from "./options.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub user list`: who joined last. */
export const listCommand = defineCommand({
  meta: { name: "list", description: "The newest fans, newest first" },
  args: {
    limit: { type: "string", default: "20", description: "How many, at most 100", valueHint: "n" },
    json: jsonArg,
  },
  run: ({ args }) => {
    const limit = numberOf("limit", args.limit, 1, 100)
    return withSurroundings(async () => {
      const { User } = await import("@hub/core/user")
      const { items } = await User.newest({ limit })
      if (args.json) return console.log(JSON.stringify(items, null, 2))
      if (items.length === 0) console.log("Nobody yet, or not in the index: hub migrate.")
      for (const { joinedDate, email, id } of items) console.log(`${joinedDate}  ${email}  ${id}`)
    })
  },
})
