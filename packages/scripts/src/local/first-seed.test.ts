import { expect, test } from "vitest"
import { firstSeed } from "./first-seed.ts"

const run = (status: string, warnings: string[] = []) => ({
  sport: "football",
  kind: "team",
  status,
  warnings,
})

test("a seed that read anything has nothing to tell", async () => {
  const events: unknown[] = []
  const problem = await firstSeed(async (name, event) => {
    events.push([name, event])
    return [run("failed", ["down"]), run("ok")]
  })
  expect(problem).toBeUndefined()
  expect(events).toEqual([["ingest", { job: "seed" }]])
})

test("a seed that read nothing says why the pages are empty", async () => {
  const problem = await firstSeed(async () => [
    run("failed", ["ESPN cannot be reached"]),
    run("stale", ["NCAA"]),
  ])
  expect(problem).toBe("No feed answered, so the pages stay empty until one does (ESPN cannot be reached).")
})
