import { describe, expect, test } from "vitest"
import { all, one, production, program, stages } from "../testing/program.ts"

/** Reviewed by a person: seconds, MB, reserved concurrency, and the most its bundle may weigh in kB. */
const reviewed = new Map(
  Object.entries({
    Api: { timeout: 10, memory: 512, concurrency: 20, kilobytes: 1_550 },
    Site: { timeout: 10, memory: 512, concurrency: 20, kilobytes: 1_500 },
    Ingest: { timeout: 58, memory: 512, concurrency: 1, kilobytes: 900 },
    Guard: { timeout: 10, memory: 256, concurrency: 2, kilobytes: 1_300 },
    Watch: { timeout: 10, memory: 256, concurrency: 2, kilobytes: 900 },
    DataSubscriberChangesFunction: { timeout: 10, memory: 256, concurrency: 2, kilobytes: 450 },
    Backup: { timeout: 900, memory: 1024, concurrency: 1, kilobytes: 1_600 },
    BackupCheck: { timeout: 900, memory: 1024, concurrency: 1, kilobytes: 1_600 },
    Worker: { timeout: 30, memory: 256, concurrency: 2, kilobytes: 900 },
    Notify: { timeout: 60, memory: 512, concurrency: 2, kilobytes: 1_200 },
    LiveAuthorizerHandler: { timeout: 5, memory: 256, concurrency: 2, kilobytes: 50 },
    UsersTriggercustomMessage: { timeout: 5, memory: 256, concurrency: 2, kilobytes: 20 },
    UsersTriggerpostConfirmation: { timeout: 5, memory: 256, concurrency: 2, kilobytes: 800 },
  }),
)
const names = [...reviewed.keys()]
const of = (name: string, synth = production) =>
  one(synth, "aws:lambda/function:Function", `${name}Function`).inputs

describe.each(stages)("every function of %s", (stage) => {
  const functions = all(program(stage), "aws:lambda/function:Function")

  test("is one that was reviewed", () => {
    expect(functions.map(({ name }) => name).sort()).toEqual(names.map((name) => `${name}Function`).sort())
  })

  test("runs Node 24 on arm64", () => {
    const platforms = functions.map(
      ({ inputs }) => `${String(inputs["runtime"])} ${String(inputs["architectures"])}`,
    )
    expect(new Set(platforms)).toEqual(new Set(["nodejs24.x arm64"]))
  })

  test("keeps JSON logs for 14 days, in a group that exists before it", () => {
    const groups = new Map(
      all(program(stage), "LogGroup").map(({ inputs }) => [inputs["name"], inputs["retentionInDays"]]),
    )
    for (const { inputs } of functions) {
      const group = `/aws/lambda/${String(inputs["name"])}`
      expect(inputs["loggingConfig"]).toEqual({ logFormat: "JSON", logGroup: group })
      expect([group, groups.get(group)]).toEqual([group, 14])
    }
    expect(groups.size).toBe(functions.length)
  })
})

describe.each([...reviewed])("%s", (name, { timeout, memory, concurrency, kilobytes }) => {
  test(`is stopped after ${timeout} s`, () => {
    expect(of(name)["timeout"]).toBe(timeout)
  })

  test(`has ${memory} MB`, () => {
    expect(of(name)["memorySize"]).toBe(memory)
  })

  test(`runs at most ${concurrency} times at once in production`, () => {
    expect(of(name)["reservedConcurrentExecutions"]).toBe(concurrency)
  })

  test(`is really bundled, into less than ${kilobytes} kB`, () => {
    const bytes = production.builds.find(({ functionID }) => functionID === name)?.bytes ?? 0
    expect(bytes).toBeGreaterThan(100)
    expect(bytes / 1000).toBeLessThan(kilobytes)
  })
})

test("production logs warnings and errors, not every request", () => {
  const levels = all(production, "aws:lambda/function:Function").map(({ inputs }) =>
    JSON.stringify(inputs["environment"]),
  )
  expect(levels.every((variables) => variables.includes('"POWERTOOLS_LOG_LEVEL":"WARN"'))).toBe(true)
})

test("personal stages reserve nothing of the account's pool", () => {
  const reserved = all(program("dev"), "aws:lambda/function:Function").map(
    ({ inputs }) => inputs["reservedConcurrentExecutions"],
  )
  expect(new Set(reserved)).toEqual(new Set([undefined]))
})

test("the ingest's minute is over before the next begins", () => {
  expect(of("Ingest")["timeout"]).toBeLessThan(60)
})
