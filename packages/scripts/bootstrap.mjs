// Runs one of the project's commands on a machine that has nothing but Node 20: installs what is missing, then
// starts the TypeScript entry with the workspace's own Node 24. Plain JavaScript, no build, no dependency.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { constants } from "node:os"
import { delimiter, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

const PNPM = "pnpm@12.21.0"
const OLDEST_NODE = 20
const WANTED_NODE = 24

const root = fileURLToPath(new URL("../..", import.meta.url))
const modules = join(root, "node_modules")
const stampFile = join(modules, ".hub-installed")
const isWindows = process.platform === "win32"

const entries = {
  start: "packages/scripts/src/start.ts",
  verify: "packages/scripts/src/verify.ts",
  check: "packages/scripts/src/check.ts",
  hub: "packages/scripts/src/hub.ts",
  bench: "bench/index.ts",
  format: ["node_modules/@biomejs/biome/bin/biome", "check", "--write", "."],
}

const [verb = "", ...args] = process.argv.slice(2)

try {
  const [entry, ...first] = [entries[verb] ?? []].flat()
  if (!entry) throw new Error(`Unknown command "${verb}": there are ${Object.keys(entries).join(", ")}.`)
  if (major(process.versions.node) < OLDEST_NODE) {
    throw new Error(`Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer.`)
  }
  const wanted = fingerprint()
  if (installed() !== wanted) {
    await install()
    mkdirSync(modules, { recursive: true })
    writeFileSync(stampFile, wanted)
  }
  // A script's file arguments are relative to where the person stands, which npm remembers.
  const cwd = verb === "hub" ? (process.env.INIT_CWD ?? process.cwd()) : root
  process.exitCode = await run(workspaceNode(), [join(root, entry), ...first, ...args], cwd)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** What the installed packages depend on, and for which machine they were chosen. */
function fingerprint() {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}/package.json`)
  const manifests = ["package.json", "bench/package.json", "e2e/package.json", ...packages.sort(byText)]
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`)
  for (const path of ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests]) {
    if (existsSync(join(root, path))) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)))
  }
  return hash.digest("hex")
}

function byText(a, b) {
  return a < b ? -1 : 1
}

/** The fingerprint of the last complete installation, "" where there is none. */
function installed() {
  return existsSync(stampFile) ? readFileSync(stampFile, "utf8") : ""
}

/** Installs with pnpm, which npx brings along. Its words are shown only when it fails. */
async function install() {
  const started = Date.now()
  const progress = showProgress()
  const flags = ["install", "--frozen-lockfile", "--prefer-offline", "--config.confirmModulesPurge=false"]
  const { code, output } = await capture("npx", ["-y", PNPM, ...flags])
  progress.end()
  if (code !== 0) throw new Error(installProblem(output))
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** The known ways to fail, in a sentence each; anything else is told in the installer's own words. */
function installProblem(output) {
  // pnpm breaks its messages into lines of 80 characters.
  const said = output.replace(/\s+/g, " ")
  if (/ENOSPC|no space left/i.test(said)) return "The disk is full: free some space and try again."
  if (/EACCES|EPERM|EROFS/.test(said))
    return `Packages cannot be written to ${modules}: check its permissions.`
  if (/OUTDATED_LOCKFILE/.test(said)) {
    return `pnpm-lock.yaml does not match the package.json files: run "npx ${PNPM} install".`
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|META_FETCH|dns error|error sending request/i.test(said)
  ) {
    return "The npm registry cannot be reached: connect to the internet for the first start, later ones work without."
  }
  return `Installing failed:\n${output.trim().split("\n").slice(-20).join("\n")}`
}

/** In a terminal one line that counts the seconds, elsewhere one line that stays. */
function showProgress() {
  const text = "Installing packages (the first time this takes about a minute)"
  if (!process.stderr.isTTY) {
    console.error(`${text} …`)
    return { end: () => undefined }
  }
  const started = Date.now()
  const draw = () => process.stderr.write(`\r${text} … ${Math.round((Date.now() - started) / 1000)} s`)
  draw()
  const timer = setInterval(draw, 1000)
  const end = () => {
    clearInterval(timer)
    process.stderr.write("\r\x1b[2K")
  }
  return { end }
}

/** The workspace's Node 24; where npm has none for this machine, the one that runs us if it is new enough. */
function workspaceNode() {
  const own = join(modules, "node/bin", isWindows ? "node.exe" : "node")
  if (existsSync(own)) return own
  if (major(process.versions.node) >= WANTED_NODE) return process.execPath
  throw new Error(
    `npm has no Node ${WANTED_NODE} for this machine: install Node ${WANTED_NODE} and try again.`,
  )
}

/**
 * Runs the command in our terminal and passes signals on. The channel between us closes when we are killed, which
 * tells the command to end as well.
 */
function run(node, argv, cwd) {
  const path = [join(modules, ".bin"), process.env.PATH].join(delimiter)
  const child = spawn(node, argv, {
    cwd,
    env: { ...process.env, PATH: path },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  })
  if (process.env.npm_lifecycle_event) endWithParent(child)
  return finish(child)
}

/**
 * A signal sent to npm alone ends npm, and we would go on without a terminal. The `exec` in package.json's start
 * script makes npm itself our parent, whose end changes our parent's id.
 */
function endWithParent(child) {
  const parent = process.ppid
  const timer = setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500)
  child.on("close", () => clearInterval(timer))
}

/** Runs a program and keeps what it says. */
async function capture(command, argv) {
  const env = { ...process.env, npm_config_prefer_offline: "true" }
  const child = spawn(command, argv, { cwd: root, env, shell: isWindows, stdio: ["ignore", "pipe", "pipe"] })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text
    })
  }
  return { code: await finish(child), output }
}

/** The exit code of a child that gets the signals we get; 128 + n where a signal ended it, as in a shell. */
function finish(child) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
  const forward = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, forward)
  return new Promise((done, fail) => {
    child.on("error", fail)
    child.on("close", (code, signal) => {
      for (const name of signals) process.off(name, forward)
      done(code ?? 128 + constants.signals[signal])
    })
  })
}

function major(version) {
  return Number(version.split(".")[0])
}
