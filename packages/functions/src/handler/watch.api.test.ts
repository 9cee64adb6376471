import { Snapshot } from "@hub/core/snapshot"
import { expect, test } from "vitest"
import { handler } from "./watch.ts"

test("what a probe found is written down at once, and the next look says so to everybody", async () => {
  // Somebody's own hub may be listening where the tests' links say the site is.
  const share = Object(await handler({ job: "probe" })).isUp === true ? 1 : 0
  expect(await handler({ job: "look" })).toMatchObject({ Availability: share * 100 })
  const page = await Snapshot.read("health")
  expect(page && JSON.parse(Snapshot.textOf(page))).toMatchObject({
    data: { availability: { today: share } },
  })
})
