import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "./local/paths.ts"
import { readSettings } from "./start-settings.ts"

test("with nothing said, the demo season runs on port 3000 and keeps its data", () => {
  expect(readSettings([], {})).toEqual({
    feeds: "demo",
    reset: false,
    memory: false,
    dev: false,
    help: false,
    port: 3000,
    awsPort: 4566,
    host: "127.0.0.1",
    dataDir: join(root, ".hub/demo"),
    spend: 0,
  })
})

test("replayed and real games are kept apart", () => {
  const env = { HUB_DATA: "/data" }
  expect(readSettings([], env).dataDir).toBe("/data/demo")
  expect(readSettings(["--feeds=espn"], env).dataDir).toBe("/data/espn")
})

test("flags and variables are read", () => {
  const env = { PORT: "3100", HUB_AWS_PORT: "0", HOST: "0.0.0.0" }
  expect(readSettings(["--feeds=espn", "--reset", "--dev"], env)).toMatchObject({
    feeds: "espn",
    reset: true,
    dev: true,
    port: 3100,
    awsPort: 0,
    host: "0.0.0.0",
  })
})

test.each([
  [["--rest"], {}, "Unknown option '--rest'"],
  [["--spend=much"], {}, '--spend is dollars from 0 to 100, not "much"'],
  [["now"], {}, "Unexpected argument 'now'"],
  [["--feeds=cbs"], {}, '--feeds is "demo" or "espn", not "cbs"'],
  [["--feeds"], {}, "Option '--feeds <value>' argument missing"],
  [[], { PORT: "eighty" }, 'PORT is a port from 0 to 65535, not "eighty"'],
  [[], { HUB_AWS_PORT: "70000" }, 'HUB_AWS_PORT is a port from 0 to 65535, not "70000"'],
])("%j with %j is one sentence: %s", (args, env, sentence) => {
  expect(() => readSettings(args, env)).toThrow(`${sentence}; "npm start -- --help" lists the options.`)
})
