import { AppError, messageOf } from "@hub/core/error"
import { demo } from "./local/demo-accounts.ts"
import { demoAccounts, startStack } from "./local/stack.ts"
import { readSettings, type Settings, usage } from "./start-settings.ts"
import { statusLine } from "./status-line.ts"

/** How long a clean end may take before this process ends anyway. */
const PATIENCE = 5000

const line = statusLine(process.stderr)
const stop = Promise.withResolvers<void>()
const broken = Promise.withResolvers<never>()
// Awaited only while something runs that can break.
broken.promise.catch(() => undefined)
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.resolve())
// The launcher died without a word (kill -9): nobody is left who could stop us.
process.on("disconnect", () => stop.resolve())

try {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (settings.help) console.log(usage)
  else await run(settings)
  process.exit(0)
} catch (thrown) {
  line.end()
  console.error(sentence(thrown))
  process.exit(1)
}

/** Runs until it is told to stop. Told so while it starts, it leaves at once: its children cannot outlive it. */
async function run(settings: Settings): Promise<void> {
  // Before anything of the product is loaded: its logger reads the level on import.
  process.env["POWERTOOLS_LOG_LEVEL"] ??= "ERROR"
  const starting = startStack({
    dataDir: settings.memory ? null : settings.dataDir,
    reset: settings.reset,
    port: settings.port,
    host: settings.host,
    awsPort: settings.awsPort,
    feeds: settings.feeds,
    spend: settings.spend,
    web: settings.dev ? "dev" : "build",
    report: (problem) => console.error(problem),
    fail: broken.reject,
    progress: line.show,
  })
  const stack = await Promise.race([starting, stop.promise, broken.promise])
  line.end()
  if (!stack) return
  const what = settings.feeds === "demo" ? "demo season" : "live feeds"
  console.log(
    `NC State Sports Hub is ready: ${stack.url} (${what}, local AWS at ${stack.awsUrl}, Ctrl-C stops, --help lists the options)`,
  )
  if (demoAccounts(settings.feeds, settings.host) === "made") {
    const addresses = demo.accounts.map(({ email }) => email).join(", ")
    console.log(`Sign in as ${addresses} with the password ${demo.password} (on this machine only)`)
  }
  try {
    await Promise.race([stop.promise, broken.promise])
  } finally {
    setTimeout(() => process.exit(1), PATIENCE).unref()
    await stack.close()
  }
}

/** What went wrong, in words that say what to do about it. */
function sentence(thrown: unknown): string {
  if (isFull(thrown)) return "The disk is full: free some space and try again."
  if (!(thrown instanceof AppError)) return `The hub could not start: ${detail(thrown)}`
  if (thrown.reason === "local.port_taken" || thrown.reason === "local.port_forbidden") {
    return `${thrown.message}: choose another one, for example "PORT=3001 npm start".`
  }
  return thrown.message
}

function isFull(thrown: unknown): boolean {
  return (
    messageOf(thrown).includes("ENOSPC") || /no space left|database or disk is full/i.test(messageOf(thrown))
  )
}

function detail(thrown: unknown): string {
  return process.env["HUB_DEBUG"] && thrown instanceof Error ? (thrown.stack ?? "") : messageOf(thrown)
}
