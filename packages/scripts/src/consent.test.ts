import { expect, test } from "vitest"
import { mayWrite } from "./consent.ts"

test("nothing is written until somebody says so", () => {
  expect(mayWrite("local", { stage: undefined, yes: false })).toBe(false)
  expect(mayWrite("local", { stage: undefined, yes: true })).toBe(true)
  expect(mayWrite("production", { stage: "production", yes: false })).toBe(false)
})

test("production has to be named", () => {
  expect(() => mayWrite("production", { stage: undefined, yes: true })).toThrow("--stage production --yes")
  expect(mayWrite("production", { stage: "production", yes: true })).toBe(true)
})

test("who means another stage is told where they are", () => {
  expect(() => mayWrite("production", { stage: "staging", yes: true })).toThrow('stage "production"')
  expect(() => mayWrite("local", { stage: "production", yes: false })).toThrow('stage "local"')
})
