import { expect, test } from "vitest"
import { mayCount } from "./when-wanted.ts"

test.each([
  [{ doNotTrack: "1" }, false],
  [{ globalPrivacyControl: true }, false],
  [{ doNotTrack: "0", globalPrivacyControl: true }, false],
  [{ doNotTrack: null }, true],
  [{ doNotTrack: "unspecified", globalPrivacyControl: false }, true],
  [{}, true],
])("a browser that says %o may be counted: %s", (wishes, allowed) => {
  expect(mayCount(wishes)).toBe(allowed)
})
