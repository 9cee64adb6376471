import { stripVTControlCharacters } from "node:util"
import { expect, onTestFinished, test, vi } from "vitest"
import { listen } from "./local/http.ts"
import { command } from "./local/testing/command.ts"
import { temporaryFolder } from "./local/testing/folder.ts"

// Each test starts a process or two, and a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 })

const start = (args: string[], env?: Record<string, string>) =>
  command("packages/scripts/src/start.ts", args, env)
const hub = (args: string[], env?: Record<string, string>) =>
  command("packages/scripts/src/hub.ts", args, env)

test("start explains itself", async () => {
  const { code, out } = await start(["--help"])
  expect([code, out]).toEqual([0, expect.stringContaining("npm start -- --feeds=espn")])
})

test("start refuses a flag it does not know in one sentence", async () => {
  expect(await start(["--rest"])).toEqual({
    code: 1,
    out: "",
    err: `Unknown option '--rest'; "npm start -- --help" lists the options.\n`,
  })
})

test("start names a port that is taken, and how to choose another one, before it starts anything", async () => {
  const other = await listen(() => undefined, 0)
  onTestFinished(other.close)
  const env = { PORT: String(other.port), HUB_DATA: await temporaryFolder() }
  expect(await start([], env)).toEqual({
    code: 1,
    out: "",
    err: `Port ${other.port} is taken by another program: choose another one, for example "PORT=3001 npm start".\n`,
  })
})

test("hub lists its verbs", async () => {
  const { code, out } = await hub(["--help"])
  expect([code, out]).toEqual([0, expect.stringMatching(/feeds[^]*ingest[^]*seed/)])
})

test("hub explains one verb without running it, and without colours where nobody sees them on a terminal", async () => {
  const { code, out } = await hub(["seed", "--help"], { NO_COLOR: "", CI: "", TEST: "", TERM: "xterm" })
  expect([code, out]).toEqual([0, expect.stringContaining("hub seed [OPTIONS] [SPORT]")])
  expect(stripVTControlCharacters(out)).toBe(out)
})

test.each([[["sed"]], [[]]])("hub %j is wrong use: help and code 2", async (args) => {
  const { code, out, err } = await hub(args)
  expect(code).toBe(2)
  expect(out + err).toContain("USAGE")
})

test.each([
  [["ingest", "--nope"], `Unknown option '--nope'; the options of "hub ingest" are --json and --help.`],
  [["seed", "--boxScores", "many"], `--boxScores is a whole number, not "many".`],
])("hub %j is refused in one sentence, before anything runs", async (args, sentence) => {
  expect(await hub(args)).toEqual({ code: 2, out: "", err: `${sentence}\n` })
})

test("the launcher formats: what it would run is the formatter, with what was said after it", async () => {
  const { code, out } = await command("packages/scripts/bootstrap.mjs", ["format", "--help"])
  expect([code, out]).toEqual([0, expect.stringContaining("biome check")])
})

test("the launcher names its commands when it is given another one", async () => {
  const { code, err } = await command("packages/scripts/bootstrap.mjs", ["stat"])
  expect([code, err]).toEqual([
    1,
    'Unknown command "stat": there are start, verify, check, hub, bench, format.\n',
  ])
})
