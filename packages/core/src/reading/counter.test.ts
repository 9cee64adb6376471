import { expect, test } from "vitest"
import { createReads } from "./counter.ts"

const MINUTE = 60_000

function started() {
  const clock = { now: 0 }
  return { clock, reads: createReads(() => clock.now) }
}

test("twenty readers are one write, fewer are one after a minute", () => {
  const { clock, reads } = started()
  for (let reader = 0; reader < 19; reader++) reads.take("a", `${reader}`)
  expect(reads.due()).toEqual([])
  reads.take("a", "19")
  reads.take("b", "19")
  expect(reads.due()).toEqual([{ slug: "a", reads: 20 }])
  clock.now = MINUTE
  expect([reads.due(), reads.due(true)]).toEqual([[{ slug: "b", reads: 1 }], []])
})

test("a reader counts once in half an hour for each article", () => {
  const { clock, reads } = started()
  expect([reads.take("a", "ana"), reads.take("a", "ana"), reads.take("b", "ana")]).toEqual([
    true,
    false,
    true,
  ])
  clock.now = 31 * MINUTE
  expect(reads.take("a", "ana")).toBe(true)
  expect(reads.due(true)).toEqual([
    { slug: "a", reads: 2 },
    { slug: "b", reads: 1 },
  ])
})

test("what could not be written goes with the next", () => {
  const { reads } = started()
  reads.take("a", "ana")
  const [batch] = reads.due(true)
  if (batch) reads.failed(batch)
  reads.take("a", "ben")
  expect(reads.due(true)).toEqual([{ slug: "a", reads: 2 }])
})

test("addresses that somebody makes up do not fill the memory", () => {
  const { reads } = started()
  for (let index = 0; index < 1_000; index++) reads.take(`made-up-${index}`, "mallory")
  expect(reads.due(true)).toHaveLength(200)
})
