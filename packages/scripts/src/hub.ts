import { messageOf } from "@hub/core/error"
import { type CommandDef, defineCommand, renderUsage, runCommand } from "citty"

/** The maintainers' scripts. Each verb is a file of its own, loaded only when it is the one that runs. */
const hub = defineCommand({
  meta: { name: "hub", description: "The maintainers' scripts of NC State Sports Hub" },
  subCommands: {
    feed: {
      meta: { name: "feed", description: "Looks at one answer of a feed" },
      subCommands: { parse: () => import("./feed-parse.ts").then((module) => module.feedParse) },
    },
    feeds: {
      meta: { name: "feeds", description: "Looks at the feeds' hosts" },
      subCommands: { probe: () => import("./feeds-probe.ts").then((module) => module.feedsProbe) },
    },
    seed: () => import("./seed.ts").then((module) => module.seed),
    ingest: () => import("./ingest.ts").then((module) => module.ingest),
  },
})
