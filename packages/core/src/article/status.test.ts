import { describe, expect, test } from "vitest"
import { published, type Stored, statusAt, unpublished } from "./status.ts"

const now = "2026-11-21T15:00:00.000Z"
const before = "2026-11-20T15:00:00.000Z"
const after = "2026-11-22T15:00:00.000Z"
const draft: Stored = { state: "draft", publishedAt: null }

describe("what readers see", () => {
  test.each([
    ["draft", draft, "draft"],
    ["published with a date ahead", { state: "published", publishedAt: after }, "scheduled"],
    ["published, to the millisecond", { state: "published", publishedAt: now }, "published"],
    ["published before", { state: "published", publishedAt: before }, "published"],
    ["taken back", { state: "unpublished", publishedAt: before }, "unpublished"],
  ] as const)("%s", (_name, stored, status) => {
    expect(statusAt(stored, now)).toBe(status)
  })
})

describe("publishing", () => {
  test("at once", () => {
    expect(published(draft, undefined, now)).toEqual({ state: "published", publishedAt: now })
  })

  test("later", () => {
    expect(statusAt(published(draft, after, now), now)).toBe("scheduled")
  })

  test("now what was scheduled for later", () => {
    expect(published({ state: "published", publishedAt: after }, undefined, now).publishedAt).toBe(now)
  })

  test("again what was taken back: with its first date", () => {
    const back = published({ state: "unpublished", publishedAt: before }, undefined, now)
    expect(back).toEqual({ state: "published", publishedAt: before })
  })

  test.each([before, "2028-01-01T00:00:00.000Z", "soon"])("not at %s", (at) => {
    expect(() => published(draft, at, now)).toThrowError(expect.objectContaining({ kind: "input" }))
  })
})

describe("taking back", () => {
  test("what readers see is unpublished and keeps its date", () => {
    const taken = unpublished({ state: "published", publishedAt: before }, now)
    expect(taken).toEqual({ state: "unpublished", publishedAt: before })
  })

  test("what nobody has seen is a draft again", () => {
    expect(unpublished({ state: "published", publishedAt: after }, now)).toEqual(draft)
  })

  test.each([draft, { state: "unpublished", publishedAt: before } as const])("not %j", (stored) => {
    expect(() => unpublished(stored, now)).toThrowError(
      expect.objectContaining({ reason: "article.not_published" }),
    )
  })
})
