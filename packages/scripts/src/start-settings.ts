import { parseArgs } from "node:util"
import { AppError, messageOf } from "@hub/core/error"
import { dataDir } from "./local/paths.ts"
import type { FeedKind } from "./local/stack.ts"

export const usage = `Runs the whole product on this machine, with no AWS account.

  npm start                      the demo season: real games replayed, rosters made up
  npm start -- --feeds=espn      the real feeds (needs the internet)
  npm start -- --reset           forgets the stored data first
  npm start -- --memory          keeps nothing on disk
  npm start -- --spend=0.15      as if today had cost that much: what is switched off then
  npm start -- --dev             the web app with hot reload

  PORT=3000            the port of app and API; 0 takes a free one
  HOST=127.0.0.1       the address to listen on; 0.0.0.0 lets other machines in
  HUB_AWS_PORT=4566    the port of the local AWS; a free one is taken where it is in use
  HUB_DATA=.hub        the folder that keeps the data between runs
  HUB_DEBUG=1          more words where the start fails`

export type Settings = {
  feeds: FeedKind
  reset: boolean
  memory: boolean
  dev: boolean
  help: boolean
  port: number
  awsPort: number
  host: string
  dataDir: string
  /** Dollars. */
  spend: number
}

/** What the command line and the environment ask for. Throws `local.settings` with one sentence. */
export function readSettings(args: string[], env: Record<string, string | undefined>): Settings {
  const { feeds = "demo", spend = "0", ...flags } = parse(args)
  if (feeds !== "demo" && feeds !== "espn") throw wrong(`--feeds is "demo" or "espn", not "${feeds}"`)
  if (!(Number(spend) >= 0 && Number(spend) < 100))
    throw wrong(`--spend is dollars from 0 to 100, not "${spend}"`)
  return {
    feeds,
    reset: flags.reset ?? false,
    memory: flags.memory ?? false,
    dev: flags.dev ?? false,
    help: flags.help ?? false,
    port: portOf("PORT", env, 3000),
    awsPort: portOf("HUB_AWS_PORT", env, 4566),
    host: env["HOST"] || "127.0.0.1",
    dataDir: dataDir(feeds, env),
    spend: Number(spend),
  }
}

function parse(args: string[]) {
  const flag = { type: "boolean" } as const
  const options = {
    feeds: { type: "string" },
    spend: { type: "string" },
    reset: flag,
    memory: flag,
    dev: flag,
    help: { ...flag, short: "h" },
  } as const
  try {
    return parseArgs({ args, options }).values
  } catch (thrown) {
    throw wrong(messageOf(thrown).split(". ")[0] ?? "")
  }
}

function portOf(name: string, env: Record<string, string | undefined>, otherwise: number): number {
  const text = env[name]
  if (text === undefined || text === "") return otherwise
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw wrong(`${name} is a port from 0 to 65535, not "${text}"`)
}

function wrong(problem: string): AppError {
  return new AppError("input", "local.settings", `${problem}; "npm start -- --help" lists the options.`)
}
