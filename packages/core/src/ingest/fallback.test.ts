import { expect, test } from "vitest"
import { firstGood, type Step } from "./fallback.ts"

const has = (name: string, value: string): Step<string> => ({ name, load: async () => value })
const nothing = (name: string): Step<string> => ({ name, load: async () => null })
const fails = (name: string): Step<string> => ({
  name,
  load: () => Promise.reject(new Error("answered 503")),
})

async function ask(steps: Step<string>[], lastGood: Step<string>) {
  const logged: string[] = []
  const answer = await firstGood(steps, lastGood, (message) => logged.push(message))
  expect(logged).toEqual(answer.warnings)
  return answer
}

test("the first source that answers is enough, and the others are not asked", async () => {
  const neverAsked: Step<string> = { name: "NCAA", load: () => Promise.reject(new Error("was asked")) }
  expect(await ask([has("ESPN", "7-3"), neverAsked], nothing("last-good"))).toEqual({
    value: "7-3",
    source: "ESPN",
    stale: false,
    warnings: [],
  })
})

test("each failing step is a warning", async () => {
  expect(await ask([fails("ESPN"), has("NCAA", "7-3")], nothing("last-good"))).toEqual({
    value: "7-3",
    source: "NCAA",
    stale: false,
    warnings: ["ESPN failed: answered 503"],
  })
})

test("the last good answer is stale", async () => {
  expect(await ask([fails("ESPN"), nothing("NCAA")], has("last-good", "0-0"))).toEqual({
    value: "0-0",
    source: "last-good",
    stale: true,
    warnings: ["ESPN failed: answered 503", "NCAA has nothing"],
  })
})

test.each([
  ["was never one", nothing("last-good"), "last-good has nothing"],
  ["cannot be read", fails("last-good"), "last-good failed: answered 503"],
])("where the last good answer %s there is nothing, and still no throw", async (_why, lastGood, warning) => {
  expect(await ask([fails("ESPN"), fails("NCAA")], lastGood)).toEqual({
    value: null,
    source: null,
    stale: true,
    warnings: ["ESPN failed: answered 503", "NCAA failed: answered 503", warning],
  })
})
