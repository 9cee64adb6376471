import { defineCommand } from "citty"

/** The maintainers' scripts. Each verb is a file of its own, loaded only when it is the one that runs. */
export const hub = defineCommand({
  meta: { name: "hub", description: "The maintainers' scripts of NC State Sports Hub" },
  subCommands: {
    backup: () => import("./backup.ts").then((verb) => verb.backupCommand),
    cost: defineCommand({
      meta: { name: "cost", description: "What the hub costs: cost model, cost scenarios" },
      subCommands: {
        model: () => import("./cost/command.ts").then((verb) => verb.modelCommand),
        scenarios: () => import("./cost/command.ts").then((verb) => verb.scenariosCommand),
      },
    }),
    db: defineCommand({
      meta: { name: "db", description: "Look after the table: db check" },
      subCommands: { check: () => import("./db-check.ts").then((verb) => verb.checkCommand) },
    }),
    drill: defineCommand({
      meta: { name: "drill", description: "Break things on purpose: drill kill" },
      subCommands: { kill: () => import("./drill-kill.ts").then((verb) => verb.killCommand) },
    }),
    feed: defineCommand({
      meta: { name: "feed", description: "Read one file as a feed's answer: feed parse" },
      subCommands: { parse: () => import("./feed-parse.ts").then((verb) => verb.feedParse) },
    }),
    feeds: defineCommand({
      meta: { name: "feeds", description: "Check the contract with the real feeds: feeds probe" },
      subCommands: { probe: () => import("./feeds-probe.ts").then((verb) => verb.probeCommand) },
    }),
    infra: () => import("./infra.ts").then((verb) => verb.infraCommand),
    ingest: () => import("./ingest.ts").then((verb) => verb.ingestCommand),
    migrate: () => import("./migrate.ts").then((verb) => verb.migrateCommand),
    report: () => import("./report.ts").then((verb) => verb.reportCommand),
    restore: () => import("./restore.ts").then((verb) => verb.restoreCommand),
    seed: () => import("./seed.ts").then((verb) => verb.seedCommand),
    user: defineCommand({
      meta: {
        name: "user",
        description:
          "See who joined, change what somebody may do, take people to another stage: user list, user role, user move",
      },
      subCommands: {
        list: () => import("./user-list.ts").then((verb) => verb.listCommand),
        move: () => import("./user-move.ts").then((verb) => verb.moveCommand),
        role: () => import("./user-role.ts").then((verb) => verb.roleCommand),
      },
    }),
  },
})
