import { expect, test } from "vitest"
import { jobKinds, nextLook, plan } from "./plan.ts"

const asked = Date.parse("2026-11-21T17:00:00.000Z")
const kinds = jobKinds.filter((kind) => kind !== "scoreboard")

test.each(kinds.flatMap((kind) => [true, false].map((failed) => ({ kind, failed }))))(
  "$kind (failed: $failed) is due at its next look and not a second before",
  ({ kind, failed }) => {
    const checked = kinds.map((one) => ({
      sport: "football",
      kind: one,
      attemptedAt: new Date(asked).toISOString(),
      stale: failed,
    }))
    const at = Date.parse(nextLook(kind, asked, failed) ?? "")
    const due = (now: number) => plan(["football"], [], checked, now).some((job) => job.kind === kind)
    expect([due(at - 1000), due(at)]).toEqual([false, true])
  },
)

test("a scoreboard has no next look: it follows the games", () => {
  expect(nextLook("scoreboard", asked, false)).toBeNull()
})
