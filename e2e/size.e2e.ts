import { expect, test } from "vitest"
import { firstLoadLimit, fontLimit, measure } from "../packages/web/size.ts"

/** The stack of this run has built the app. */
const { routes, fonts } = measure()

test.each(routes)("the first load of $route is $bytes bytes, within the gate", ({ bytes }) => {
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThanOrEqual(firstLoadLimit)
})

test("so are the fonts", () => {
  expect(fonts).toBeGreaterThan(10_000)
  expect(fonts).toBeLessThanOrEqual(fontLimit)
})
