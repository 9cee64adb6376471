import { defineConfig } from "vitest/config"
import { coverageFloor } from "./packages/scripts/src/verify/coverage-floor.ts"
import { Order } from "./packages/scripts/src/verify/order.ts"

const local = "./packages/scripts/src/local/testing"
const never = ["**/node_modules/**", "**/dist/**"]
const sources = "packages/*/src/**"

/**
 * What a test may touch is in its name: `*.test.ts` nothing, `*.alone.test.ts` what modules read when they are loaded
 * (their links, for one), `*.table.test.ts` and `*.api.test.ts` a DynamoDB in memory, `*.infra.test.ts` the production
 * system evaluated offline, `*.e2e.ts` the whole product in a browser.
 */
export default defineConfig({
  test: {
    // What a passing test logs is nobody's news; a failing one shows it.
    silent: "passed-only",
    // All cores: vitest would leave one free, which is half of a small machine.
    maxWorkers: "100%",
    sequence: { sequencer: Order },
    projects: [
      {
        test: {
          name: "unit",
          include: [`${sources}/*.test.{ts,tsx}`],
          exclude: [...never, "**/*.{alone,table,api,infra}.test.ts"],
          setupFiles: [`${local}/unit-setup.ts`],
          // Nothing here changes a module: loading each of them once instead of once a file saves half of the time.
          isolate: false,
          // No test waits for time to pass; properties of many runs must hold on a busy machine as well.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "alone",
          include: [`${sources}/*.alone.test.ts`],
          exclude: never,
          setupFiles: [`${local}/unit-setup.ts`],
          testTimeout: 30_000,
        },
      },
      ...(["table", "api"] as const).map((name) => ({
        test: {
          name,
          include: [`packages/{core,functions}/src/**/*.${name}.test.ts`],
          exclude: never,
          globalSetup: [`${local}/table-global.ts`],
          setupFiles: [`${local}/table-setup.ts`],
          // A file gets an empty table; what modules keep in memory they keep from file to file, as on a warm Lambda.
          isolate: false,
          testTimeout: 60_000,
        },
      })),
      {
        test: {
          // Files here start servers of their own and read links to them when they are loaded.
          name: "local",
          include: ["packages/scripts/src/**/*.{table,api}.test.ts"],
          exclude: never,
          globalSetup: [`${local}/table-global.ts`],
          setupFiles: [`${local}/table-setup.ts`],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "infra",
          include: [`${sources}/*.infra.test.ts`],
          exclude: never,
          globalSetup: ["./packages/scripts/src/synth/testing/infra-global.ts"],
          // Evaluating a program takes ~6 s of a busy core.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["e2e/**/*.e2e.ts"],
          exclude: never,
          globalSetup: [`${local}/stack-global.ts`],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // The demo season goes on while the tests run: a game may end under one. What fails twice is broken.
          retry: 1,
          // Two browsers keep two cores busy while pages wait for the clock; a third makes them slow enough to fail.
          maxWorkers: 2,
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["packages/{core,functions}/src/**/*.ts"],
      exclude: ["**/*.test.ts", "packages/{core,functions}/src/testing/**"],
      reporter: ["text-summary", "json-summary"],
      reportOnFailure: true,
      thresholds: {
        "packages/core/src/**": { lines: coverageFloor },
        "packages/functions/src/**": { lines: coverageFloor },
      },
    },
  },
})
