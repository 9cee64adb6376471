import { expect, test } from "vitest"
import type { ApiKey } from "../../lib/types.ts"
import { endsSoon, keyText } from "./key-words.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")
const clock = { zone: "America/New_York", hours: "12" } as const
const key: ApiKey = {
  id: "1",
  name: "My site",
  hint: "hub_1a2b…9f0e",
  createdAt: "2026-11-20T15:00:00.000Z",
  expiresAt: "2027-11-20T15:00:00.000Z",
  lastUsedOn: null,
  state: "live",
  replacedBy: null,
}

test.each([
  [{}, "Made Fri, Nov 20 · ends Sat, Nov 20, 2027 · never used"],
  [{ lastUsedOn: "2026-11-21" }, "Made Fri, Nov 20 · ends Sat, Nov 20, 2027 · last used Sat, Nov 21 UTC"],
  [
    { state: "replaced", expiresAt: "2026-11-22T15:00:00.000Z", replacedBy: "2" },
    "Replaced, works until Nov 22, 10:00 AM · never used",
  ],
  [{ state: "expired", expiresAt: "2026-11-21T03:00:00.000Z" }, "Expired Fri, Nov 20 · never used"],
] as const)("%j reads as %s", (change, text) => {
  expect(keyText({ ...key, ...change }, now, clock)).toBe(text)
})

test("a key is said to end soon in its last 30 days, and only while it is live", () => {
  const left = (days: number) => ({ ...key, expiresAt: new Date(now + days * 86_400_000).toISOString() })
  expect([endsSoon(left(31), now), endsSoon(left(29), now)]).toEqual([false, true])
  expect(endsSoon({ ...left(1), state: "replaced" }, now)).toBe(false)
})
