import { expect, test } from "vitest"
import { createStore } from "./store.ts"

const lifetime = { fresh: 1, revalidate: 0, rescue: 0 }
const entry = (body: string) => ({ reply: { status: 200, body }, at: 0, lifetime, retryAt: 0 })

test("what nobody asked for the longest time makes room", () => {
  const store = createStore(4_500)
  for (const key of ["a", "b"]) store.set(key, entry("x".repeat(1_000)))
  store.get("a")
  store.set("c", entry("x".repeat(1_000)))
  expect(["a", "b", "c"].map((key) => store.get(key) !== undefined)).toEqual([true, false, true])
})

test("an answer that takes another one's place is counted once", () => {
  const store = createStore(4_500)
  for (let times = 0; times < 50; times++) store.set("a", entry("x".repeat(1_000)))
  store.set("b", entry("x".repeat(1_000)))
  expect(store.size).toBe(2)
})
