import { defineCommand } from "citty"
import { jsonArg } from "./options.ts"
import { withSurroundings } from "./surroundings.ts"

/** `hub user move`: who worked on one stage goes on with another one as they were. */
export const moveCommand = defineCommand({
  meta: {
    name: "move",
    description:
      "Take people to another stage: account, profile, favourites, preferences; no password, no role",
  },
  args: {
    from: {
      type: "string",
      required: true,
      description: "The stage they are on, or an export of it",
      valueHint: "stage|file.json",
    },
    to: {
      type: "string",
      required: true,
      description: "The stage whose links are set, or a new file for an export",
      valueHint: "stage|file.json",
    },
    only: {
      type: "string",
      required: false,
      description: "These people only; everybody unless given",
      valueHint: "address,…",
    },
    yes: {
      type: "boolean",
      default: false,
      description: "Do it; without it the verb says what it would do",
    },
    json: jsonArg,
  },
  run: ({ args }) =>
    withSurroundings(async () => {
      const { runMove } = await import("./user-move/verb.ts")
      return runMove({ ...args, only: args.only })
    }),
})
