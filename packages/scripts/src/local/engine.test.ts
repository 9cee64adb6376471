import { expect, test } from "vitest"
import { chooseEngine, parseJavaVersion } from "./engine.ts"

const jar = "/lib/release/DynamoDBLocal.jar"

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_292"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ["The operation couldn’t be completed. Unable to locate a Java Runtime.", null],
])("%s is Java %s", (text, version) => {
  expect(parseJavaVersion(text)).toBe(version)
})

test("DynamoDB Local runs where Java is new enough, with telemetry off", () => {
  const engine = chooseEngine({ java: 17, jar, dynoxide: "/bin/dynoxide" })
  expect(engine).toMatchObject({ name: "dynamodb-local", command: "java" })
  expect(engine.args(8000, "/data")).toEqual(
    expect.arrayContaining([
      "-disableTelemetry",
      "-dbPath",
      "/data",
      "-Djava.library.path=/lib/release/DynamoDBLocal_lib",
    ]),
  )
  expect(engine.args(8000, null)).toContain("-inMemory")
})

test.each([null, 11])("dynoxide runs where Java is %s", (java) => {
  const engine = chooseEngine({ java, jar, dynoxide: "/bin/dynoxide" })
  expect([engine.command, ...engine.args(8000, "/data")]).toEqual([
    "/bin/dynoxide",
    "serve",
    "--port",
    "8000",
    "--db-path",
    "/data/dynoxide.db",
  ])
})

test("with neither, one sentence says what to install", () => {
  expect(() => chooseEngine({ java: null, jar, dynoxide: null })).toThrow(
    /^Java was not found: install Java 17 or newer .* and try again\.$/,
  )
  expect(() => chooseEngine({ java: 11, jar, dynoxide: null })).toThrow(
    /^Java 11 is too old: install Java 17/,
  )
})
