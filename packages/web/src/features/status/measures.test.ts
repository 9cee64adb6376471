import { expect, test } from "vitest"
import type { HubHealth } from "../../lib/types.ts"
import { backupText, measuresOf, percentText } from "./measures.ts"

const nothing: HubHealth = {
  availability: { today: null, month: null, probes: 0 },
  p95Ms: { api: null, pages: null, readers: null },
  errorRate: null,
  edgeHitRate: null,
  freshness: { share: null, oldestSeconds: null },
  backup: null,
  days: [],
  updatedAt: "2026-11-21T12:00:00.000Z",
}

test("what was not measured is said to be so, and is neither kept nor broken", () => {
  const measures = measuresOf(nothing)
  expect(measures.map(({ isKept }) => isKept)).toEqual(measures.map(() => undefined))
  expect(new Set(measures.map(({ measured }) => measured))).toEqual(
    new Set(["not measured yet", "no live game measured today"]),
  )
})

test("a promise is kept or broken by what was measured", () => {
  const measures = measuresOf({
    ...nothing,
    availability: { today: 0.9983, month: 0.9991, probes: 43_000 },
    p95Ms: { api: 120, pages: 510, readers: null },
    errorRate: 0,
    edgeHitRate: 0.93,
    freshness: { share: 1, oldestSeconds: 12 },
  })
  expect(measures.map(({ isKept }) => isKept)).toEqual([
    true,
    false,
    true,
    false,
    undefined,
    true,
    true,
    true,
  ])
})

test("a hundred percent is only said of all", () => {
  expect([percentText(1), percentText(0.99999)]).toEqual(["100 %", "99.99 %"])
})

test("a backup that nobody restored yet is no backup", () => {
  expect(backupText(null, () => "2 d")).toBe("No backup has been restored and compared yet.")
  const good = { at: "2026-11-19T00:00:00.000Z", ok: true, items: 41_230 }
  expect(backupText(good, () => "2 d")).toMatch(/^A backup of 41,230 items .* 2 d ago/)
  expect(backupText({ ...good, ok: false }, () => "2 d")).toMatch(/failed/)
})
